package io.github.bpf4j.runtime;

public class BpfAttachableProgram extends BpfProgram {
    public BpfAttachableProgram(BpfObject object, String name) {
        super(object, name);
    }

    public BpfLink attach() {
        throw new UnsupportedOperationException();
    }
}
