package io.github.bpf4j.processor.clang;

import java.io.Serial;

/**
 * There is no clang to work with: none was found, it is too old, or it does not run.
 *
 * <p>The message is one sentence for the user: what is wrong and the line that mends it. A source that does not
 * compile is no exception but a {@link CompileResult}.
 */
public final class ClangException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ClangException(String message) {
        super(message);
    }

    public ClangException(String message, Throwable cause) {
        super(message, cause);
    }
}
