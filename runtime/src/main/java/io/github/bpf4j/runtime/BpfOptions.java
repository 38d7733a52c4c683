package io.github.bpf4j.runtime;

import java.nio.file.Path;

public final class BpfOptions {
    private BpfOptions() {}

    public static BpfOptions defaults() {
        throw new UnsupportedOperationException();
    }

    public BpfOptions btf(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    public BpfOptions kconfig(String lines) {
        throw new UnsupportedOperationException(lines);
    }

    public BpfOptions pinRoot(Path directory) {
        throw new UnsupportedOperationException(directory.toString());
    }

    public BpfOptions logLevel(int level) {
        throw new UnsupportedOperationException(String.valueOf(level));
    }
}
