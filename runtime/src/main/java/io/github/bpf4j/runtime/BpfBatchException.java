package io.github.bpf4j.runtime;

/** Of several entries that were to be stored in a map or removed from it, one could not be; those before it were. */
public class BpfBatchException extends BpfException {
    private static final long serialVersionUID = 1L;

    private final int done;

    /**
     * For a failure at one entry.
     *
     * @param outcome what became of the others, as a sentence
     * @param done how many came before it
     */
    BpfBatchException(RuntimeException cause, String outcome, int done) {
        super(
                cause.getMessage() + ". " + outcome,
                cause instanceof BpfException e ? e.operation() : "",
                cause instanceof BpfException e ? e.object() : "",
                cause instanceof BpfException e ? e.errno() : "",
                "");
        initCause(cause);
        this.done = done;
    }

    /**
     * How many entries were stored or removed: the first ones, in the order in which the argument has them. The next one
     * is what failed.
     */
    public final int done() {
        return done;
    }
}
