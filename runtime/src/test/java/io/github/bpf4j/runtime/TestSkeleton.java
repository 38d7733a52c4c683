package io.github.bpf4j.runtime;

import java.util.function.Consumer;

/** A skeleton of any C source, whose maps tests make themselves. */
final class TestSkeleton extends BpfSkeleton {
    private static final String PRELUDE = """
            #include <linux/bpf.h>
            #include <bpf/bpf_helpers.h>
            char LICENSE[] SEC("license") = "GPL";
            """;

    private TestSkeleton(BpfObject object) {
        super(object);
    }

    /** Loads what follows the usual includes and the licence. */
    static TestSkeleton load(String source) {
        return load(source, object -> {});
    }

    /** As above, with the object between open and load. */
    static TestSkeleton load(String source, Consumer<? super BpfObject> configure) {
        byte[] elf = BpfCompiler.compile(PRELUDE + source);
        return load(
                new TestLoader<>("test", () -> elf, object -> object, TestSkeleton::new),
                BpfOptions.defaults(),
                configure);
    }
}
