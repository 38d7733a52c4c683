package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.TargetHints;

/**
 * A program for many functions of the kernel by one link, through ftrace: {@code fentry.multi}, {@code fexit.multi},
 * {@code fsession.multi}. Needs Linux 7.2 and libbpf 1.8.
 */
public class BpfTracingMulti extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfTracingMulti(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to all functions that a pattern fits and that can be traced.
     *
     * @param pattern a name in which {@code *} stands for any characters and {@code ?} for one
     * @throws BpfException if it fits none, or the kernel refuses
     * @throws BpfLibraryException if libbpf is too old
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String pattern) {
        Hint hint = TargetHints.tracedPattern(pattern);
        try (NativeMemory memory = new NativeMemory()) {
            long text = memory.string(pattern);
            return attach(hint, program -> LibbpfLinks.programAttachTracingMulti(program, text, 0));
        }
    }

    /** One whose section has the pattern, too: {@code fentry.multi/tcp_*}. */
    public static final class Attachable extends BpfTracingMulti implements BpfAttachable {
        /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
        public Attachable(BpfObject object, String name) {
            super(object, name);
        }

        @Override
        public BpfLink attach() {
            return attach(target());
        }
    }
}
