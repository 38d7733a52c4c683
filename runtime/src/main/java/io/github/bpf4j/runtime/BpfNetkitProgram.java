package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NetworkInterfaces;

/**
 * A program for packets that a device of kind netkit sends ({@code netkit/primary}), or its peer ({@code netkit/peer}).
 * Needs Linux 6.7 and libbpf 1.3.
 */
public final class BpfNetkitProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfNetkitProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to a netkit device of this network namespace, its primary end, after the programs that are there.
     *
     * @throws BpfException if there is no such interface, it is of another kind, or the kernel refuses
     * @throws BpfLibraryException if libbpf is too old
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(String networkInterface) {
        return attach(networkInterface, BpfOrder.last());
    }

    /** As the other, somewhere else among the programs that are there. */
    public BpfLink attach(String networkInterface, BpfOrder order) {
        return attach(NetworkInterfaces.index(networkInterface), order);
    }

    /** As the others, by the number of the interface. */
    public BpfLink attach(int networkInterface, BpfOrder order) {
        return order.attach(options -> attach(
                NetworkInterfaces.hint(networkInterface),
                program -> LibbpfLinks.programAttachNetkit(program, networkInterface, options)));
    }
}
