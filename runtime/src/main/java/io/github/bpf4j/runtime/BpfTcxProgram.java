package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NetworkInterfaces;

/**
 * A program for packets that a network interface receives ({@code tcx/ingress}) or sends ({@code tcx/egress}), by a link
 * that ends with the process. It returns an action ({@code TCX_PASS}, …). Needs Linux 6.6 and libbpf 1.3.
 */
public final class BpfTcxProgram extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfTcxProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to an interface of this network namespace, after the programs that are there.
     *
     * @throws BpfException if there is no such interface, or the kernel refuses
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
                program -> LibbpfLinks.programAttachTcx(program, networkInterface, options)));
    }
}
