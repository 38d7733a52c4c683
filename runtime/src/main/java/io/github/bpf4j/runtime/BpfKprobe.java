package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;

/**
 * A program for functions of the kernel: for their entry, or any instruction in them, by a section {@code kprobe}; for
 * their return by {@code kretprobe}. Needs a kernel with {@code CONFIG_KPROBE_EVENTS}.
 */
public class BpfKprobe extends BpfProgram {
    /** {@code struct bpf_kprobe_opts} as of libbpf 1.1. */
    private static final int OPTIONS_SIZE = 32;

    private static final int COOKIE = 8;
    private static final int OFFSET = 16;
    private static final int RETPROBE = 24;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfKprobe(BpfObject object, String name) {
        super(object, name);
    }

    private BpfKprobe(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 5.15. */
    public BpfKprobe withCookie(long cookie) {
        return new BpfKprobe(this, cookie);
    }

    /**
     * Attaches to a function of the kernel.
     *
     * @throws BpfException if there is none of that name, or the kernel lets no kprobe into it
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String function) {
        return attach(function, 0);
    }

    /** As the other, at an offset in the function, in bytes: a kprobe, not a kretprobe. */
    public final BpfLink attach(String function, long offset) {
        try (NativeOptions options = new NativeOptions(OPTIONS_SIZE)
                .number(COOKIE, cookie())
                .number(OFFSET, offset)
                .flag(RETPROBE, kind().startsWith("kret"))) {
            long name = options.string(function);
            return attach(
                    TargetHints.kprobe(function),
                    program -> LibbpfLinks.programAttachKprobe(program, name, options.address()));
        }
    }

    /** One whose section names the function, too: {@code kprobe/vfs_unlink}. */
    public static final class Attachable extends BpfKprobe implements BpfAttachable {
        /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
        public Attachable(BpfObject object, String name) {
            super(object, name);
        }

        private Attachable(BpfProgram program, long cookie) {
            super(program, cookie);
        }

        @Override
        public Attachable withCookie(long cookie) {
            return new Attachable(this, cookie);
        }

        @Override
        public BpfLink attach() {
            String[] parts = target().split("\\+", 2);
            return attach(parts[0], parts.length > 1 ? Long.decode(parts[1]) : 0);
        }
    }
}
