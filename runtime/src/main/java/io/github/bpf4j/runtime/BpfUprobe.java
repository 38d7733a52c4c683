package io.github.bpf4j.runtime;

import java.nio.file.Path;

public final class BpfUprobe extends BpfProgram {
    public BpfUprobe(BpfObject object, String name) {
        super(object, name);
    }

    public BpfLink attach(Path file, String function) {
        throw new UnsupportedOperationException(function + file);
    }
}
