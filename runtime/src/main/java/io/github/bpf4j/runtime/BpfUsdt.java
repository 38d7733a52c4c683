package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Binaries;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.nio.file.Path;

/**
 * A program for the static probes (USDT) that executables and shared libraries have.
 *
 * @see BpfUprobe how files are found by their names
 */
public class BpfUsdt extends BpfProgram {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfUsdt(BpfObject object, String name) {
        super(object, name);
    }

    private BpfUsdt(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_usdt_cookie}. */
    public BpfUsdt withCookie(long cookie) {
        return new BpfUsdt(this, cookie);
    }

    /**
     * Attaches to a probe, in all processes.
     *
     * @param file executable or shared library
     * @throws BpfException if there is no such file or probe, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(Path file, String provider, String probe) {
        return attach(file, provider, probe, BpfUprobe.ALL_PROCESSES);
    }

    /** As the other, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(Path file, String provider, String probe, int pid) {
        return attach(pid, Binaries.of(file), provider, probe);
    }

    private BpfLink attach(int pid, Path file, String provider, String probe) {
        try (NativeOptions options = NativeOptions.ofCookie(cookie())) {
            long path = options.string(file.toString());
            long providerName = options.string(provider);
            long probeName = options.string(probe);
            return attach(
                    TargetHints.usdt(file, provider, probe),
                    program -> LibbpfLinks.programAttachUsdt(
                            program, pid, path, providerName, probeName, options.address()));
        }
    }

    /** As {@link #attach(Path, String, String)}, in a library or program that is found by its name. */
    public final BpfLink attach(String binary, String provider, String probe) {
        return attach(Binaries.of(binary), provider, probe);
    }

    /** As {@link #attach(String, String, String)}, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(String binary, String provider, String probe, int pid) {
        return attach(Binaries.of(binary), provider, probe, pid);
    }

    /** One whose section names file and probe, too: {@code usdt/libc.so.6:libc:setjmp}. */
    public static final class Attachable extends BpfUsdt implements BpfAttachable {
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
            String[] parts = target().split(":", 3);
            return attach(parts[0], parts[1], parts[2]);
        }
    }
}
