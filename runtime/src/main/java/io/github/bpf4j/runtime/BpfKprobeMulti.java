package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.util.Collection;
import java.util.Map;

/**
 * A program for many functions of the kernel by one link: for their entry by a section {@code kprobe.multi}, for their
 * return by {@code kretprobe.multi}, for both by {@code kprobe.session}.
 *
 * <p>Needs Linux 5.18 with {@code CONFIG_FPROBE}; a session Linux 6.10 and libbpf 1.5.
 */
public class BpfKprobeMulti extends BpfProgram {
    /** {@code struct bpf_kprobe_multi_opts} as of libbpf 1.1; the byte for sessions was padding then. */
    private static final int OPTIONS_SIZE = 48;

    private static final int NAMES = 8;
    private static final int COOKIES = 24;
    private static final int COUNT = 32;
    private static final int RETPROBE = 40;
    private static final int SESSION = 41;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfKprobeMulti(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to all functions that a pattern fits and that can be traced.
     *
     * @param pattern a name in which {@code *} stands for any characters and {@code ?} for one
     * @throws BpfException if it fits none, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public final BpfLink attach(String pattern) {
        Hint hint = TargetHints.tracedPattern(pattern);
        try (NativeOptions options = options()) {
            long text = options.string(pattern);
            return attach(hint, program -> LibbpfLinks.programAttachKprobeMulti(program, text, options.address()));
        }
    }

    /** Attaches to the functions of these names; exceptions as of {@link #attach(String)}, also if one is missing. */
    public final BpfLink attach(Collection<String> functions) {
        try (NativeOptions options = options()) {
            return attach(functions, options);
        }
    }

    /** As the other, with the value that {@code bpf_get_attach_cookie} returns for each function. */
    public final BpfLink attach(Map<String, Long> cookies) {
        try (NativeOptions options = options().numbers(COOKIES, cookies.values())) {
            return attach(cookies.keySet(), options);
        }
    }

    private BpfLink attach(Collection<String> functions, NativeOptions options) {
        options.texts(NAMES, functions).number(COUNT, functions.size());
        return attach(
                TargetHints.tracedFunctions(functions),
                program -> LibbpfLinks.programAttachKprobeMulti(program, 0, options.address()));
    }

    private NativeOptions options() {
        return new NativeOptions(OPTIONS_SIZE)
                .flag(RETPROBE, kind().startsWith("kret"))
                .flag(SESSION, kind().equals("kprobe.session"));
    }

    /** One whose section has the pattern, too: {@code kprobe.multi/tcp_*}. */
    public static final class Attachable extends BpfKprobeMulti implements BpfAttachable {
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
