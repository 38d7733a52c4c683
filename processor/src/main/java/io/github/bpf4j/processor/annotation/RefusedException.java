package io.github.bpf4j.processor.annotation;

import java.io.Serial;

/** Something that a user wrote cannot be taken; the message says what to do about it. */
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
