package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                    .matches("\\{\"time\":\"[^\"]+\",\"unit\":\"msecs\",\"count\":20,\"slots\":"
                            + "\\[\\{\"from\":16,\"to\":31,\"count\":\\d+\\}.*\\]\\}\n");
        }
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
