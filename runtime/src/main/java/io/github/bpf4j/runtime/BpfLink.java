package io.github.bpf4j.runtime;

public final class BpfLink implements AutoCloseable {
    BpfLink() {}

    public boolean attached() {
        throw new UnsupportedOperationException();
    }

    public void detach() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        detach();
    }
}
