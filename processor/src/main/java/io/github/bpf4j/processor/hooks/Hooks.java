package io.github.bpf4j.processor.hooks;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.BtfType.FunctionPrototype;
import io.github.bpf4j.processor.header.KernelBtf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds what programs can be attached to on the running kernel. */
public final class Hooks {
    /** Tracepoints have a type of this name for their arguments, and a function for the names of those. */
    private static final String TYPE = "btf_trace_";

    private static final String CALLER = "__traceiter_";
    /** The compiler's copies of functions have dots in their names, which no C program can name. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");

    private Hooks() {}

    /**
     * Finds hooks.
     *
     * @param pattern {@code tracepoint:syscalls:*exec*}, {@code kprobe:vfs_*}, {@code fentry:…}
     * @return sorted by name
     * @throws IllegalArgumentException if the pattern has no kind, or one that there is not
     * @throws IOException if the kernel does not show them; the message says what to do
     */
    public static List<Hook> find(String pattern) throws IOException {
        HookPattern parsed = HookPattern.parse(pattern);
        return parsed.kind() == HookKind.TRACEPOINT
                ? tracepoints(parsed, Tracefs.open())
                : typed(parsed, KernelBtf.read(Optional.empty()).types());
    }

    static List<Hook> tracepoints(HookPattern pattern, Tracefs tracefs) throws IOException {
        List<Hook> hooks = new ArrayList<>();
        for (String tracepoint : tracefs.tracepoints()) {
            if (pattern.matches(tracepoint) && tracefs.hasFormat(tracepoint)) {
                hooks.add(TracepointCode.hook(tracepoint, tracefs.read(tracepoint)));
            }
        }
        return hooks;
    }

    static List<Hook> typed(HookPattern pattern, Btf btf) {
        return pattern.kind().ofFunctions() ? functions(pattern, btf) : calls(pattern, btf);
    }

    private static List<Hook> functions(HookPattern pattern, Btf btf) {
        Map<String, Hook> hooks = new TreeMap<>();
        FunctionCode code = new FunctionCode(btf);
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Function function
                    && IDENTIFIER.matcher(function.name()).matches()
                    && pattern.matches(function.name())
                    && btf.type(function.prototypeId()) instanceof FunctionPrototype prototype) {
                hooks.putIfAbsent(function.name(), code.hook(pattern.kind(), function.name(), prototype, 0));
            }
        }
        return List.copyOf(hooks.values());
    }

    /** Their first argument is the tracepoint's own. */
    private static List<Hook> calls(HookPattern pattern, Btf btf) {
        Map<String, FunctionPrototype> types = new TreeMap<>();
        Map<String, FunctionPrototype> named = new HashMap<>();
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Typedef typedef
                    && typedef.name().startsWith(TYPE)
                    && btf.resolve(typedef.id()) instanceof BtfType.Pointer pointer
                    && btf.type(pointer.targetId()) instanceof FunctionPrototype prototype) {
                types.put(typedef.name().substring(TYPE.length()), prototype);
            } else if (type instanceof BtfType.Function function
                    && function.name().startsWith(CALLER)
                    && btf.type(function.prototypeId()) instanceof FunctionPrototype prototype) {
                named.put(function.name().substring(CALLER.length()), prototype);
            }
        }
        FunctionCode code = new FunctionCode(btf);
        return types.entrySet().stream()
                .filter(entry -> pattern.matches(entry.getKey()))
                .map(entry -> code.hook(
                        pattern.kind(), entry.getKey(), named.getOrDefault(entry.getKey(), entry.getValue()), 1))
                .toList();
    }
}
