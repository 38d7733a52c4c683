package io.github.bpf4j.runtime;

/** libbpf is not there, or too old for what was called; the message says how to get it. */
public class BpfLibraryException extends BpfException {
    private static final long serialVersionUID = 1L;

    public BpfLibraryException(String message) {
        super(message);
    }
}
