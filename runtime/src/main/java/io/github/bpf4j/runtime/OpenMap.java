package io.github.bpf4j.runtime;

public final class OpenMap {
    public OpenMap(BpfObject object, String name) {
        throw new UnsupportedOperationException(name + object);
    }

    public long maxEntries() {
        throw new UnsupportedOperationException();
    }

    public OpenMap maxEntries(long entries) {
        throw new UnsupportedOperationException(String.valueOf(entries));
    }
}
