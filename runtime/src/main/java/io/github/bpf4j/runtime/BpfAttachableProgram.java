package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;

/** A program whose section says what it is attached to. */
public class BpfAttachableProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfAttachableProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches the program. Each call makes a link of its own, where the kernel takes a program more than once.
     *
     * @throws BpfException if libbpf or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach() {
        return attach(LibbpfLinks::programAttach);
    }
}
