package io.github.bpf4j.processor.hooks;

import java.util.Optional;
import java.util.stream.Stream;

/** How a program may be attached, by the name of its section. */
enum HookKind {
    TRACEPOINT("tracepoint", "tp"),
    /** As the kernel's own code calls the tracepoint, its arguments typed by BTF. */
    TP_BTF("tp_btf", "raw_tp", "raw_tracepoint"),
    KPROBE("kprobe"),
    KRETPROBE("kretprobe"),
    FENTRY("fentry"),
    FEXIT("fexit");

    private final String section;
    private final String[] others;

    HookKind(String section, String... others) {
        this.section = section;
        this.others = others;
    }

    /** Of a name, or of another for the same. */
    static Optional<HookKind> of(String name) {
        return Stream.of(values())
                .filter(kind ->
                        kind.section.equals(name) || Stream.of(kind.others).anyMatch(name::equals))
                .findFirst();
    }

    String section() {
        return section;
    }

    /** Whether it is about functions of the kernel. */
    boolean ofFunctions() {
        return this != TRACEPOINT && this != TP_BTF;
    }
}
