package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.clang.Clang;
import io.github.bpf4j.processor.clang.InstalledClangs;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The header of the kernel that runs the test. */
class HostHeaderTest {
    private static final Pattern TAG = Pattern.compile("(?m)^((?:struct|union|enum) \\w+) \\{");
    private static Btf btf = new Btf(ByteOrder.nativeOrder(), 8, List.of());

    private static String header = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(KernelBtf.RUNNING_KERNEL), "this kernel shows no BTF");
        btf = KernelBtf.read(Optional.empty()).types();
        header = HeaderCompiler.header(btf);
    }

    static Stream<Clang> clangs() throws InterruptedException {
        return InstalledClangs.all();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void everyTypeIsLaidOutAsInTheKernel(Clang clang) throws Exception {
        HeaderCompiler.Checked checked = new HeaderCompiler(clang, folder).check(btf, header);

        assertThat(checked.problems()).isEqualTo(List.of());
        assertThat(checked.sizes()).isGreaterThan(5_000);
        assertThat(checked.offsets()).isGreaterThan(20_000);
        assertThat(checked.bitfields()).isGreaterThan(500);
    }

    @Test
    void theSameTypesAreThereAsInBpftoolsHeader() throws Exception {
        String theirs = Tool.required("bpftool")
                .output(folder, "btf", "dump", "file", KernelBtf.RUNNING_KERNEL.toString(), "format", "c");

        assertThat(tags(header)).isEqualTo(tags(theirs));
    }

    @Test
    void theHeaderIsTheSameEachTime() throws Exception {
        assertThat(HeaderCompiler.header(btf)).isEqualTo(header);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void aProgramThatReadsKernelMemoryLoads(Clang clang) throws Exception {
        assumeTrue(
                Files.exists(Path.of("/usr/include/bpf/bpf_core_read.h")), "the headers of libbpf are not installed");
        Files.writeString(folder.resolve("vmlinux.h"), header);
        HeaderCompiler compiler = new HeaderCompiler(clang, folder);
        compiler.object("program", """
                #include "vmlinux.h"
                #include <bpf/bpf_core_read.h>
                #include <bpf/bpf_helpers.h>
                char LICENSE[] SEC("license") = "GPL";
                int parent;
                SEC("raw_tp/sched_switch") int program(void *context)
                {
                    struct task_struct *task = (struct task_struct *) bpf_get_current_task();
                    parent = BPF_CORE_READ(task, real_parent, tgid);
                    parent += BPF_CORE_READ_BITFIELD_PROBED(task, in_execve);
                    return 0;
                }
                """);
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/sys/fs/bpf")),
                "loading a program needs root");
        Tool bpftool = Tool.required("bpftool");
        Path pin = Path.of(
                "/sys/fs/bpf/bpf4j-header-test-" + ProcessHandle.current().pid());
        try {
            bpftool.output(
                    folder, "prog", "load", compiler.objectFile("program").toString(), pin.toString());
            assertThat(pin).exists();
        } finally {
            Files.deleteIfExists(pin);
        }
    }

    private static Set<String> tags(String header) {
        return TAG.matcher(header)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
