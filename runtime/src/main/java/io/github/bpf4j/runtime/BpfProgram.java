package io.github.bpf4j.runtime;

public class BpfProgram {
    public BpfProgram(BpfObject object, String name) {
        throw new UnsupportedOperationException(name + object);
    }

    public final String name() {
        throw new UnsupportedOperationException();
    }

    public final String section() {
        throw new UnsupportedOperationException();
    }

    public final boolean loaded() {
        throw new UnsupportedOperationException();
    }
}
