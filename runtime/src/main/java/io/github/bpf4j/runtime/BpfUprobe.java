package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeMemory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A program for the entry of functions in user space, or, in a section {@code uretprobe}, for their return.
 *
 * <p>Each call of an attach method makes a link of its own.
 */
public final class BpfUprobe extends BpfProgram {
    /** {@code struct bpf_uprobe_opts} as of libbpf 1.1. */
    private static final int OPTIONS_SIZE = 40;

    private static final int RETPROBE = 24;
    private static final int FUNC_NAME = 32;
    private static final int ALL_PROCESSES = -1;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfUprobe(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to a function, in all processes.
     *
     * @param file executable or shared library
     * @param function name in its symbol table
     * @throws BpfException if there is no such file or function, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(Path file, String function) {
        return attach(file, function, 0, ALL_PROCESSES);
    }

    /** As {@link #attach(Path, String)}, in one process; {@code pid} 0 is this one. */
    public BpfLink attach(Path file, String function, int pid) {
        return attach(file, function, 0, pid);
    }

    /** Attaches at an offset in the file, in bytes, in all processes; exceptions as of {@link #attach(Path, String)}. */
    public BpfLink attach(Path file, long offset) {
        return attach(file, null, offset, ALL_PROCESSES);
    }

    /** As {@link #attach(Path, long)}, in one process; {@code pid} 0 is this one. */
    public BpfLink attach(Path file, long offset, int pid) {
        return attach(file, null, offset, pid);
    }

    private BpfLink attach(Path file, @Nullable String function, long offset, int pid) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer options = memory.allocate(OPTIONS_SIZE)
                    .putLong(0, OPTIONS_SIZE)
                    .put(RETPROBE, (byte) (section().startsWith("uretprobe") ? 1 : 0))
                    .putLong(FUNC_NAME, memory.string(function));
            long path = memory.string(file.toString());
            return attach(program ->
                    LibbpfLinks.programAttachUprobe(program, pid, path, offset, NativeMemory.address(options)));
        }
    }
}
