package io.github.bpf4j.examples.tools;

/** What a tool cannot do here, and what else would do; shown to the user as it is. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }

    ToolException(String message, Throwable cause) {
        super(message, cause);
    }
}
