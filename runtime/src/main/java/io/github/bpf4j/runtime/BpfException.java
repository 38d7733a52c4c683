package io.github.bpf4j.runtime;

public class BpfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BpfException(String message) {
        super(message);
    }
}
