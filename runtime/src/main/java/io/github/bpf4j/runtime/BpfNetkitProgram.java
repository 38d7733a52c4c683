package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NetworkInterfaces;
import java.util.Optional;

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
                hint(networkInterface),
                program -> LibbpfLinks.programAttachNetkit(program, networkInterface, options)));
    }

    private static Hint hint(int networkInterface) {
        return error -> NetworkInterfaces.hint(networkInterface)
                .of(error)
                .or(() -> error == Errno.ENXIO || error == Errno.EACCES
                        ? Optional.of("The interface is not the primary end of a netkit pair: make one by \"ip link add"
                                + " nk0 type netkit\", and attach to nk0")
                        : Optional.empty());
    }
}
