package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.NativeOptions;
import org.jspecify.annotations.Nullable;

/** Where a program comes among those that are attached to the same thing: interface or cgroup. */
public final class BpfOrder {
    private static final int BEFORE = 1 << 3;
    private static final int AFTER = 1 << 4;
    private static final int LINK = 1 << 13;
    private static final int PREORDER = 1 << 6;

    /** {@code struct bpf_tcx_opts}, and those of netkit and cgroups, which are alike. */
    private static final int OPTIONS_SIZE = 32;

    private static final int FLAGS = 8;
    private static final int RELATIVE_FD = 12;

    private final int flags;
    private final @Nullable BpfLink relative;

    private BpfOrder(int flags, @Nullable BpfLink relative) {
        this.flags = flags;
        this.relative = relative;
    }

    /** Before all that are attached. */
    public static BpfOrder first() {
        return new BpfOrder(BEFORE, null);
    }

    /** After all that are attached. */
    public static BpfOrder last() {
        return new BpfOrder(AFTER, null);
    }

    /** Right before that of a link. */
    public static BpfOrder before(BpfLink link) {
        return new BpfOrder(BEFORE | LINK, link);
    }

    /** Right after that of a link. */
    public static BpfOrder after(BpfLink link) {
        return new BpfOrder(AFTER | LINK, link);
    }

    /** For a cgroup: before the programs of the cgroups below, which else come first. Needs Linux 6.17. */
    public BpfOrder preorder() {
        return new BpfOrder(flags | PREORDER, relative);
    }

    /** What attaches, given the address of an options struct. */
    interface Attach {
        BpfLink with(long options);
    }

    BpfLink attach(Attach attach) {
        try (NativeOptions options = new NativeOptions(OPTIONS_SIZE).word(FLAGS, flags)) {
            if (relative == null) {
                return attach.with(options.address());
            }
            // The lock of the other link must not be held: it may be another skeleton's, which attaches to ours.
            int[] descriptor = new int[1];
            relative.withDescriptor(original -> descriptor[0] = LibC.duplicate(original));
            try {
                return attach.with(options.word(RELATIVE_FD, descriptor[0]).address());
            } finally {
                LibC.close(descriptor[0]);
            }
        }
    }
}
