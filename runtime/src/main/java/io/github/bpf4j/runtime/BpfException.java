package io.github.bpf4j.runtime;

/**
 * An operation of the kernel or of libbpf failed.
 *
 * <p>The message says what happened, to what, and what to do next; below it come the lines that libbpf logged.
 */
public class BpfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String object;
    private final String errno;
    private final String log;

    /** For what has no error number. */
    public BpfException(String message) {
        this(message, "", "", "", "");
    }

    /**
     * For an error number of the kernel or libbpf.
     *
     * @param operation a verb: {@code load}
     * @param object what it was done to
     * @param errno the number's name
     * @param log what libbpf logged
     */
    public BpfException(String message, String operation, String object, String errno, String log) {
        super(message);
        this.operation = operation;
        this.object = object;
        this.errno = errno;
        this.log = log;
    }

    /** What was tried, as a verb: {@code attach}; empty if there is more than a verb to it. */
    public final String operation() {
        return operation;
    }

    /** What it was done to: {@code program handle_exec of execsnoop_bpf}; may be empty. */
    public final String object() {
        return object;
    }

    /** Name of the error number: {@code ENOENT}; empty if there was none. */
    public final String errno() {
        return errno;
    }

    /** What libbpf logged during the operation, line by line; may be empty. */
    public final String log() {
        return log;
    }
}
