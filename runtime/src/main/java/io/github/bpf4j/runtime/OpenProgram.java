package io.github.bpf4j.runtime;

public final class OpenProgram {
    public OpenProgram(BpfObject object, String name) {
        throw new UnsupportedOperationException(name + object);
    }

    public boolean autoload() {
        throw new UnsupportedOperationException();
    }

    public OpenProgram autoload(boolean load) {
        throw new UnsupportedOperationException(String.valueOf(load));
    }

    public boolean autoattach() {
        throw new UnsupportedOperationException();
    }

    public OpenProgram autoattach(boolean attach) {
        throw new UnsupportedOperationException(String.valueOf(attach));
    }
}
