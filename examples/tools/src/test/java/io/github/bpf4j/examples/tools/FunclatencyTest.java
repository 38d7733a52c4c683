package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.runtime.BpfAttachKind;
import io.github.bpf4j.runtime.BpfFeatures;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("tool:funclatency")
@Tag("map:percpu_array")
@RequiresFeature(BpfFeature.LOADING)
class FunclatencyTest {
    private static final int CALLS = 20;

    @TempDir
    Path folder;

    /** Sleeping takes as long as it is told, or longer: all are in the slot of 16 ms or above. */
    @Test
    @Tag("program:uprobe")
    @Tag("program:uretprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    void timesAFunctionOfAProgram() throws Exception {
        Path program = compile();
        try (RunningTool tool = RunningTool.start("funclatency", "--json", "-m", program + ":slow")) {
            call(program, 17_000);

            assertThat(tool.end()).matches(CALLS + " calls, \\d+ ns in all, \\d+ ns on average, 0 lost");
            assertThat(tool.output())
                    .matches("\\{\"time\":\"[^\"]+\",\"function\":\"[^\"]+\",\"unit\":\"msecs\",\"count\":20,\"slots\":"
                            + "\\[\\{\"from\":16,\"to\":31,\"count\":\\d+\\}.*\\]\\}\n");
        }
    }

    /** The program sleeps by this function of the kernel. */
    @ParameterizedTest
    @ValueSource(strings = {"--kprobes", "--table"})
    @Tag("program:kprobe")
    @Tag("program:kretprobe")
    @Tag("program:fentry")
    @Tag("program:fexit")
    void timesAFunctionOfTheKernel(String option) throws Exception {
        BpfAttachKind needed = option.equals("--kprobes") ? BpfAttachKind.KPROBE : BpfAttachKind.FENTRY;
        assumeTrue(BpfFeatures.supports(needed), "this kernel has no " + needed);
        Path program = compile();
        try (RunningTool tool = RunningTool.start("funclatency", "--json", "-m", option, "hrtimer_nanosleep")) {
            call(program, 17_000);

            assertThat(tool.errors()).contains("by " + needed.name().toLowerCase(Locale.ROOT) + "s");
            tool.end();
            assertThat(tool.output())
                    .contains("\"function\":\"hrtimer_nanosleep\"")
                    .containsPattern("\\{\"from\":16,\"to\":31,\"count\":\\d+\\}");
        }
    }

    @Test
    void saysWhatTheKernelLacks() throws Exception {
        assumeFalse(
                BpfFeatures.supports(BpfAttachKind.KPROBE) || BpfFeatures.supports(BpfAttachKind.FENTRY),
                "this kernel lacks nothing");
        RunningTool tool = RunningTool.run("funclatency", "vfs_read");

        assertThat(tool.status()).isEqualTo(1);
        assertThat(tool.errors()).contains("CONFIG_KPROBES", "FILE:FUNCTION");
    }

    private Path compile() throws IOException, InterruptedException {
        Path program = folder.resolve("slow");
        Process clang = new ProcessBuilder("clang", "-O1", "-o", program.toString(), "src/test/c/slow.c")
                .inheritIO()
                .start();
        assertThat(clang.waitFor()).isZero();
        return program;
    }

    private static void call(Path program, int microseconds) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(program.toString(), Integer.toString(CALLS), Integer.toString(microseconds)).start();
        try (Writer go = process.outputWriter()) {
            go.write("go\n");
        }
        assertThat(process.waitFor()).isZero();
    }
}
