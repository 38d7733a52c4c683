package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;

/**
 * A program for the entry of system calls, by a kprobe on the function that this kernel has for them, or, in a section
 * {@code kretsyscall}, for their return. Needs a kernel with {@code CONFIG_KPROBE_EVENTS}.
 */
public class BpfKsyscall extends BpfProgram {
    /** {@code struct bpf_ksyscall_opts}. */
    private static final int OPTIONS_SIZE = 24;

    private static final int COOKIE = 8;
    private static final int RETPROBE = 16;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfKsyscall(BpfObject object, String name) {
        super(object, name);
    }

    private BpfKsyscall(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 5.15. */
    public BpfKsyscall withCookie(long cookie) {
        return new BpfKsyscall(this, cookie);
    }

    /**
     * Attaches to a system call.
     *
     * @param name as in {@code man 2}: {@code unlinkat}
     * @throws BpfException if there is none of that name, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String name) {
        try (NativeOptions options =
                new NativeOptions(OPTIONS_SIZE).number(COOKIE, cookie()).flag(RETPROBE, kind().startsWith("kret"))) {
            long syscall = options.string(name);
            return attach(
                    TargetHints.systemCall(name),
                    program -> LibbpfLinks.programAttachKsyscall(program, syscall, options.address()));
        }
    }

    /** One whose section names the system call, too: {@code ksyscall/unlinkat}. */
    public static final class Attachable extends BpfKsyscall implements BpfAttachable {
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
            return attach(target());
        }
    }
}
