package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tool:bashreadline")
@Tag("program:uretprobe")
@Tag("map:perf_event_array")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.UPROBES})
class BashreadlineTest {
    @TempDir
    Path folder;

    /** bash reads by readline from a terminal only, and script makes one. */
    @Test
    void reportsWhatIsTyped() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script, which makes a terminal");
        try (RunningTool tool = RunningTool.start("bashreadline", "--json")) {
            Process bash = new ProcessBuilder("/usr/bin/script", "-qec", "bash --norc --noprofile -i", "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("screen").toFile())
                    .start();
            try (Writer keys = bash.outputWriter(StandardCharsets.UTF_8)) {
                keys.write("echo 'bpf4j \"one\"'\n: bpf4j ünïcode\nexit 7 # bpf4j\n");
                keys.flush();
                assertThat(bash.waitFor(120, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(bash.exitValue()).isEqualTo(7);
            List<String> lines = tool.awaitLines(3, line -> line.contains("bpf4j"));

            assertThat(lines)
                    .map(line -> line.replaceFirst(".*\"comm\"", "\"comm\""))
                    .containsExactly(
                            "\"comm\":\"bash\",\"command\":\"echo 'bpf4j \\\"one\\\"'\"}",
                            "\"comm\":\"bash\",\"command\":\": bpf4j ünïcode\"}",
                            "\"comm\":\"bash\",\"command\":\"exit 7 # bpf4j\"}");
            assertThat(tool.end()).matches("\\d+ printed, 0 lost");
        }
    }

    @Test
    void saysThatAFileHasNoReadline() throws Exception {
        RunningTool tool = RunningTool.run("bashreadline", "--shared", "/bin/true");

        assertThat(tool.status()).isEqualTo(1);
        assertThat(tool.errors()).startsWith("bashreadline: cannot attach program exit_readline");
    }
}
