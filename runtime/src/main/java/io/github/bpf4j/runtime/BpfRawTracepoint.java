package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;

/** A program for tracepoints of the kernel, with their arguments as the kernel passes them. */
public class BpfRawTracepoint extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfRawTracepoint(BpfObject object, String name) {
        super(object, name);
    }

    private BpfRawTracepoint(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /**
     * The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 6.10, and libbpf 1.4
     * when it is attached.
     */
    public BpfRawTracepoint withCookie(long cookie) {
        return new BpfRawTracepoint(this, cookie);
    }

    /**
     * Attaches to a tracepoint.
     *
     * @param name {@code sched_switch}
     * @throws BpfException if there is none of that name, or the kernel refuses
     * @throws BpfLibraryException if there is a cookie, and libbpf is too old for it
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String name) {
        try (NativeOptions options = NativeOptions.ofCookie(cookie())) {
            long text = options.string(name);
            return attach(
                    TargetHints.rawTracepoint(name),
                    program -> cookie() == 0
                            ? LibbpfLinks.programAttachRawTracepoint(program, text)
                            : LibbpfLinks.programAttachRawTracepointOpts(program, text, options.address()));
        }
    }

    /** One whose section names the tracepoint, too: {@code raw_tp/sched_switch}. */
    public static final class Attachable extends BpfRawTracepoint implements BpfAttachable {
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
