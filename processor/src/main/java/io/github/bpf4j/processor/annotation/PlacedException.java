package io.github.bpf4j.processor.annotation;

import java.io.Serial;

/** As {@link RefusedException}, for what is wrong at another place than the annotation. */
final class PlacedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Place place;

    PlacedException(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
