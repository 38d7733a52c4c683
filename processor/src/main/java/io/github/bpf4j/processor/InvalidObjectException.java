package io.github.bpf4j.processor;

import java.io.Serial;

/**
 * A BPF object, or a table inside of one, is not what its format says it must be.
 *
 * <p>This is the only exception that the readers of this module let out for bad input: bytes in, a
 * model or this exception out. The message says what was being read, where, and what was wrong with it.
 */
public sealed class InvalidObjectException extends RuntimeException permits ConfiguredEventException {
    @Serial
    private static final long serialVersionUID = 1;

    public InvalidObjectException(String message) {
        super(message);
    }

    public InvalidObjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
