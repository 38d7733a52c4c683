package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.TargetHints;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of programs whose target is looked up when they are loaded: what is wrong with it. */
final class LoadHint {
    private static final Pattern NO_TARGET =
            Pattern.compile("prog '([^']+)': failed to find kernel BTF type ID of '[^']+'");

    private static final Pattern REFUSED = Pattern.compile(
            "prog '([^']+)': BPF program load failed: (Operation not permitted|-EPERM|-ENOTSUPP|.*524)");

    private LoadHint() {}

    /** @param log of the load that failed */
    static Hint of(BpfObject object, LibbpfLog log) {
        Matcher missing = NO_TARGET.matcher(log.text());
        if (missing.find()) {
            return TargetHints.ofSection(section(object, missing.group(1)));
        }
        Matcher refused = REFUSED.matcher(log.text());
        return refused.find() ? TargetHints.refused(section(object, refused.group(1))) : Hint.NONE;
    }

    /** "" if there is no such program, which libbpf would not say. */
    private static String section(BpfObject object, String program) {
        try (NativeMemory memory = new NativeMemory()) {
            long pointer = Libbpf.objectFindProgram(object.pointer(), memory.string(program));
            return pointer == 0 ? "" : NativeMemory.text(LibbpfPrograms.programSectionName(pointer));
        }
    }
}
