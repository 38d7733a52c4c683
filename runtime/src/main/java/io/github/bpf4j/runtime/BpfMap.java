package io.github.bpf4j.runtime;

public abstract class BpfMap {
    protected BpfMap(BpfObject object, String name) {
        throw new UnsupportedOperationException(name + object);
    }

    public final String name() {
        throw new UnsupportedOperationException();
    }

    public final BpfMapType type() {
        throw new UnsupportedOperationException();
    }

    public final long maxEntries() {
        throw new UnsupportedOperationException();
    }

    public final int keySize() {
        throw new UnsupportedOperationException();
    }

    public final int valueSize() {
        throw new UnsupportedOperationException();
    }
}
