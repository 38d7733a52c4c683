package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;

/** A program for tracepoints of the kernel, in the form in which tracefs describes them. */
public class BpfTracepoint extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfTracepoint(BpfObject object, String name) {
        super(object, name);
    }

    private BpfTracepoint(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 5.15. */
    public BpfTracepoint withCookie(long cookie) {
        return new BpfTracepoint(this, cookie);
    }

    /**
     * Attaches to a tracepoint.
     *
     * @param category a folder of {@code /sys/kernel/tracing/events}: {@code sched}
     * @param name a folder therein: {@code sched_process_exec}
     * @throws BpfException if there is none of that name, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String category, String name) {
        try (NativeOptions options = NativeOptions.ofCookie(cookie())) {
            long categoryName = options.string(category);
            long eventName = options.string(name);
            return attach(
                    TargetHints.tracepoint(category, name),
                    program ->
                            LibbpfLinks.programAttachTracepoint(program, categoryName, eventName, options.address()));
        }
    }

    /** One whose section names the tracepoint, too: {@code tp/sched/sched_process_exec}. */
    public static final class Attachable extends BpfTracepoint implements BpfAttachable {
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
            String[] parts = target().split("/", 2);
            return attach(parts[0], parts[1]);
        }
    }
}
