package io.github.bpf4j.processor;

import java.io.Serial;

/** What the configuration says of a buffer's events does not fit the object. */
public final class ConfiguredEventException extends InvalidObjectException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String map;

    /** @param map name of the buffer */
    public ConfiguredEventException(String map, String message) {
        super(message);
        this.map = map;
    }

    public String map() {
        return map;
    }
}
