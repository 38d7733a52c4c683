package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Binaries;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A program for the entry of functions in user space, or, in a section {@code uretprobe}, for their return.
 *
 * <p>What is given by name rather than path is a shared library ({@code libc.so.6}, or only {@code c}) or a program in
 * {@code PATH}. A function may be followed by an offset: {@code malloc+4}.
 */
public class BpfUprobe extends BpfProgram {
    /** In place of a pid. */
    static final int ALL_PROCESSES = -1;

    /** {@code struct bpf_uprobe_opts} as of libbpf 1.1. */
    private static final int OPTIONS_SIZE = 40;

    private static final int COOKIE = 16;
    private static final int RETPROBE = 24;
    private static final int FUNC_NAME = 32;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfUprobe(BpfObject object, String name) {
        super(object, name);
    }

    private BpfUprobe(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 5.15. */
    public BpfUprobe withCookie(long cookie) {
        return new BpfUprobe(this, cookie);
    }

    /**
     * Attaches to a function, in all processes.
     *
     * @param file executable or shared library
     * @param function name in its symbol table
     * @throws BpfException if there is no such file or function, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(Path file, String function) {
        return attach(file, function, ALL_PROCESSES);
    }

    /** As {@link #attach(Path, String)}, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(Path file, String function, int pid) {
        String[] parts = function.split("\\+(?=[0-9])", 2);
        return attach(file, parts[0], parts.length > 1 ? Long.decode(parts[1]) : 0, pid);
    }

    /** As {@link #attach(Path, String)}, in a library or program that is found by its name. */
    public final BpfLink attach(String binary, String function) {
        return attach(Binaries.of(binary), function);
    }

    /** As {@link #attach(String, String)}, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(String binary, String function, int pid) {
        return attach(Binaries.of(binary), function, pid);
    }

    /** Attaches at an offset in the file, in bytes, in all processes; exceptions as of {@link #attach(Path, String)}. */
    public final BpfLink attach(Path file, long offset) {
        return attach(file, null, offset, ALL_PROCESSES);
    }

    /** As {@link #attach(Path, long)}, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(Path file, long offset, int pid) {
        return attach(file, null, offset, pid);
    }

    /** As {@link #attach(Path, long)}, in a library or program that is found by its name. */
    public final BpfLink attach(String binary, long offset) {
        return attach(Binaries.of(binary), offset);
    }

    private BpfLink attach(Path named, @Nullable String function, long offset, int pid) {
        Path file = Binaries.of(named);
        try (NativeOptions options = new NativeOptions(OPTIONS_SIZE)
                .number(COOKIE, cookie())
                .flag(RETPROBE, kind().startsWith("uret"))
                .text(FUNC_NAME, function)) {
            long path = options.string(file.toString());
            return attach(
                    TargetHints.symbol(file, function == null ? "" : function),
                    program -> LibbpfLinks.programAttachUprobe(program, pid, path, offset, options.address()));
        }
    }

    /** One whose section names file and function, too: {@code uprobe/libc.so.6:malloc}. */
    public static final class Attachable extends BpfUprobe implements BpfAttachable {
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
            String[] parts = target().split(":", 2);
            return attach(parts[0], parts[1]);
        }
    }
}
