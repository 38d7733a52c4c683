package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Binaries;
import io.github.bpf4j.runtime.internal.ElfSymbols;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A program for many functions of one file by one link: for their entry by a section {@code uprobe.multi}, for their
 * return by {@code uretprobe.multi}, for both by {@code uprobe.session}.
 *
 * <p>Needs Linux 6.6 and libbpf 1.3; a session Linux 6.13 and libbpf 1.6.
 *
 * @see BpfUprobe how files are found by their names
 */
public class BpfUprobeMulti extends BpfProgram {
    /** {@code struct bpf_uprobe_multi_opts} as of libbpf 1.3; the byte for sessions was padding then. */
    private static final int OPTIONS_SIZE = 56;

    private static final int OFFSETS = 16;
    private static final int COOKIES = 32;
    private static final int COUNT = 40;
    private static final int RETPROBE = 48;
    private static final int SESSION = 49;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfUprobeMulti(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to all functions that a pattern fits, in all processes.
     *
     * @param pattern a name in which {@code *} stands for any characters and {@code ?} for one
     * @throws BpfException if there is no such file, the pattern fits none, or the kernel refuses
     * @throws BpfLibraryException if libbpf is too old
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(Path file, String pattern) {
        return attach(file, pattern, BpfUprobe.ALL_PROCESSES);
    }

    /** As the other, in one process; {@code pid} 0 is this one. */
    public final BpfLink attach(Path file, String pattern, int pid) {
        Hint hint = TargetHints.symbol(file, pattern.matches(".*[*?].*") ? "" : pattern);
        try (NativeOptions options = options()) {
            return attach(file, pid, options.string(pattern), options, hint);
        }
    }

    /** As {@link #attach(Path, String)}, in a library or program that is found by its name. */
    public final BpfLink attach(String binary, String pattern) {
        return attach(Binaries.of(binary), pattern);
    }

    /** Attaches to the functions of these names, in all processes. */
    public final BpfLink attach(Path file, Collection<String> functions) {
        try (NativeOptions options = options()) {
            return attach(file, functions, options);
        }
    }

    /** As the other, with the value that {@code bpf_get_attach_cookie} returns for each function. */
    public final BpfLink attach(Path file, Map<String, Long> cookies) {
        try (NativeOptions options = options().numbers(COOKIES, cookies.values())) {
            return attach(file, cookies.keySet(), options);
        }
    }

    /** libbpf finds no names in files without {@code .symtab}, as most of distributions are; so it gets no names. */
    private List<Long> offsets(Path file, Collection<String> functions) {
        Map<String, Long> offsets = ElfSymbols.offsets(file);
        for (String function : functions) {
            if (!offsets.containsKey(function)) {
                throw new BpfException("cannot attach " + this + ": "
                        + TargetHints.symbol(file, function).of(0).orElse(file + " has no symbols that can be read"));
            }
        }
        return functions.stream().map(offsets::get).toList();
    }

    private BpfLink attach(Path file, Collection<String> functions, NativeOptions options) {
        options.numbers(OFFSETS, offsets(file, functions)).number(COUNT, functions.size());
        return attach(file, BpfUprobe.ALL_PROCESSES, 0, options, Hint.NONE);
    }

    private BpfLink attach(Path file, int pid, long pattern, NativeOptions options, Hint hint) {
        long path = options.string(file.toString());
        return attach(
                hint, program -> LibbpfLinks.programAttachUprobeMulti(program, pid, path, pattern, options.address()));
    }

    private NativeOptions options() {
        return new NativeOptions(OPTIONS_SIZE)
                .flag(RETPROBE, kind().startsWith("uret"))
                .flag(SESSION, kind().startsWith("uprobe.session"));
    }

    /** One whose section has file and pattern, too: {@code uprobe.multi/libc.so.6:str*}. */
    public static final class Attachable extends BpfUprobeMulti implements BpfAttachable {
        /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
        public Attachable(BpfObject object, String name) {
            super(object, name);
        }

        @Override
        public BpfLink attach() {
            String[] parts = target().split(":", 2);
            return attach(parts[0], parts[1]);
        }
    }
}
