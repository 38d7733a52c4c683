package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeMemory;

/**
 * A program that takes the place of a global function of another program ({@code freplace}), which
 * {@link OpenProgram#attachTo(BpfProgram, String)} names before load. Needs Linux 5.6.
 */
public final class BpfFreplace extends BpfProgram implements BpfAttachable {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfFreplace(BpfObject object, String name) {
        super(object, name);
    }

    /** Attaches it to the function for which it was loaded. */
    @Override
    public BpfLink attach() {
        return attach(Hint.NONE, program -> LibbpfLinks.programAttachFreplace(program, 0, 0));
    }

    /**
     * Attaches it to a function like the one for which it was loaded, in another program. Needs Linux 5.10.
     *
     * @throws BpfException if there is no such function, it has other parameters, or the kernel refuses
     * @throws IllegalStateException if one of the programs was not loaded, or a skeleton is closed
     */
    public BpfLink attach(BpfProgram target, String function) {
        BpfLink[] link = new BpfLink[1];
        try (NativeMemory memory = new NativeMemory()) {
            long name = memory.string(function);
            target.withDescriptor(descriptor -> link[0] =
                    attach(Hint.NONE, program -> LibbpfLinks.programAttachFreplace(program, descriptor, name)));
        }
        return link[0];
    }
}
