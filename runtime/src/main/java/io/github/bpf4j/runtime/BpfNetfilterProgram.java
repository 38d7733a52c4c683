package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;

/**
 * A program for a hook of netfilter, in this network namespace. It returns {@code NF_ACCEPT} or {@code NF_DROP}. Needs
 * Linux 6.4 and libbpf 1.3.
 */
public final class BpfNetfilterProgram extends BpfProgram {
    /** {@code struct bpf_netfilter_opts}. */
    private static final int OPTIONS_SIZE = 24;

    private static final int FAMILY = 8;
    private static final int HOOK = 12;
    private static final int PRIORITY = 16;
    private static final int FLAGS = 20;
    private static final int DEFRAGMENT = 1;

    /** The protocol of the packets. */
    public enum Family {
        IPV4(2),
        IPV6(10);

        private final int number;

        Family(int number) {
            this.number = number;
        }
    }

    /** When a packet passes: {@code enum nf_inet_hooks}, in its order. */
    public enum Hook {
        PRE_ROUTING,
        LOCAL_IN,
        FORWARD,
        LOCAL_OUT,
        POST_ROUTING
    }

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfNetfilterProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to a hook.
     *
     * @param priority lower ones run first; no two programs have the same
     * @throws BpfException if the priority is taken, or the kernel refuses
     * @throws BpfLibraryException if libbpf is too old
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(Family family, Hook hook, int priority) {
        return attach(family, hook, priority, 0);
    }

    /** As the other, for packets that were put together from their fragments before; priority above -400. */
    public BpfLink attachDefragmented(Family family, Hook hook, int priority) {
        return attach(family, hook, priority, DEFRAGMENT);
    }

    private BpfLink attach(Family family, Hook hook, int priority, int flags) {
        try (NativeOptions options = new NativeOptions(OPTIONS_SIZE)
                .word(FAMILY, family.number)
                .word(HOOK, hook.ordinal())
                .word(PRIORITY, priority)
                .word(FLAGS, flags)) {
            return attach(Hint.NONE, program -> LibbpfLinks.programAttachNetfilter(program, options.address()));
        }
    }
}
