package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.NetworkInterfaces;
import java.util.Optional;

/**
 * A program for packets as a network interface receives them: sections {@code xdp} and {@code xdp.frags}. It returns an
 * {@code enum xdp_action}. Its links need Linux 5.9.
 */
public final class BpfXdpProgram extends BpfProgram {
    private static final int BPF_XDP = 37;
    /** {@code struct bpf_link_create_opts}, the part that all kinds of links have. */
    private static final int OPTIONS_SIZE = 16;

    private static final int FLAGS = 8;

    /** Where it runs. */
    public enum Mode {
        /** In the kernel's network stack, with any driver; slower. */
        SKB(1 << 1),
        /** In the interface's driver, or not at all. */
        DRV(1 << 2),
        /** On the network card, or not at all. */
        HW(1 << 3);

        private final int flag;

        Mode(int flag) {
            this.flag = flag;
        }
    }

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfXdpProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to an interface of this network namespace, in its driver if that can, else in the network stack.
     *
     * @throws BpfException if there is no such interface, it has a program already, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(String networkInterface) {
        return attach(NetworkInterfaces.index(networkInterface));
    }

    /** As the other, by the number of the interface. */
    public BpfLink attach(int networkInterface) {
        return attach(hint(networkInterface), program -> LibbpfLinks.programAttachXdp(program, networkInterface));
    }

    /** As {@link #attach(String)}, in a mode. */
    public BpfLink attach(String networkInterface, Mode mode) {
        return attach(NetworkInterfaces.index(networkInterface), mode);
    }

    /** As {@link #attach(int)}, in a mode. */
    public BpfLink attach(int networkInterface, Mode mode) {
        try (NativeOptions options = new NativeOptions(OPTIONS_SIZE).word(FLAGS, mode.flag)) {
            return attachByDescriptor(
                    hint(networkInterface),
                    program -> LibbpfLinks.linkCreate(program, networkInterface, BPF_XDP, options.address()));
        }
    }

    private static Hint hint(int networkInterface) {
        return error -> NetworkInterfaces.hint(networkInterface).of(error).or(() -> switch (error) {
            case Errno.EOPNOTSUPP, Errno.EINVAL ->
                Optional.of("The interface's driver does not run XDP in this mode, or not with these packet"
                        + " sizes: Mode.SKB works with any driver");
            case Errno.EBUSY, Errno.EEXIST ->
                Optional.of("The interface has an XDP program already, and takes one only");
            default -> Optional.empty();
        });
    }
}
