package io.github.bpf4j.processor.build;

import java.io.Serial;

/** An input cannot give a skeleton; the message says what to do about it. */
final class InputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient BuildLog.Location where;

    InputException(BuildLog.Location where, String message) {
        super(message);
        this.where = where;
    }

    BuildLog.Location where() {
        return where;
    }
}
