package io.github.bpf4j.processor.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.clang.CompileRequest;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.clang.InstalledClangs;
import io.github.bpf4j.processor.header.KernelBtf;
import io.github.bpf4j.processor.header.VmlinuxHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed for the running kernel compiles as it is. */
class PrintedCodeTest {
    private static final String START = """
            #include "vmlinux.h"
            #include <bpf/bpf_helpers.h>
            #include <bpf/bpf_tracing.h>

            char LICENSE[] SEC("license") = "GPL";

            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeHeader() throws IOException {
        assumeTrue(Files.exists(Path.of("/sys/kernel/btf/vmlinux")), "this kernel shows no BTF");
        StringBuilder header = new StringBuilder();
        VmlinuxHeader.write(KernelBtf.read(Optional.empty()).types(), header);
        Files.writeString(folder.resolve("vmlinux.h"), header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracepoint:*:*",
                "tp_btf:*",
                "kprobe:*file*",
                "kretprobe:*file*",
                "fentry:*file*",
                "fexit:*file*",
                "fentry:tcp_*"
            })
    void compiles(String pattern) throws Exception {
        if (pattern.startsWith("tracepoint")) {
            assumeTrue(
                    Files.isReadable(Path.of("/sys/kernel/tracing/events")), "tracefs is not mounted, or not readable");
        }
        List<Hook> hooks = Hooks.find(pattern);
        assertThat(hooks).hasSizeGreaterThan(20);
        String name = pattern.replaceAll("\\W+", "_");
        Path source = Files.writeString(folder.resolve(name + ".bpf.c"), START + HookText.of(hooks, true));
        CompileResult result = InstalledClangs.newest()
                .compile(new CompileRequest(
                        folder,
                        source,
                        folder.resolve(name + ".bpf.o"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Architecture.host()));
        assertThat(result.succeeded()).as(result.diagnostics().toString()).isTrue();
    }
}
