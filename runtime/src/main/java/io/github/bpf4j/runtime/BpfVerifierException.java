package io.github.bpf4j.runtime;

/** The kernel's verifier rejected a program. */
public class BpfVerifierException extends BpfException {
    private static final long serialVersionUID = 1L;

    private final String program;
    private final String sourceLine;
    private final String verifierLog;

    /**
     * For a rejection.
     *
     * @param program C function
     * @param sourceLine where the verifier was, may be empty
     * @param verifierLog all that it said
     * @param errno name of the error number
     * @param log what libbpf logged, which repeats the verifier's
     */
    public BpfVerifierException(
            String message, String program, String sourceLine, String verifierLog, String errno, String log) {
        super(message, "load", "program " + program, errno, log);
        this.program = program;
        this.sourceLine = sourceLine;
        this.verifierLog = verifierLog;
    }

    /** The C function that was rejected. */
    public final String program() {
        return program;
    }

    /**
     * The C code that the verifier was at: {@code execsnoop.bpf.c:42: event->pid = *p;}. Kernels before 6.9 do not tell
     * file and line; empty if the object has no line information.
     */
    public final String sourceLine() {
        return sourceLine;
    }

    /** The verifier's whole log. */
    public final String verifierLog() {
        return verifierLog;
    }
}
