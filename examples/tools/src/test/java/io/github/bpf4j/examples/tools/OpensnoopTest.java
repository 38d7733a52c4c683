package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tool:opensnoop")
@Tag("program:tracepoint")
@Tag("map:perf_event_array")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class OpensnoopTest {
    private static final String ME = Long.toString(ProcessHandle.current().pid());

    @TempDir
    Path folder;

    private void openSome() throws IOException {
        for (String name : List.of("one", "two", "three")) {
            Files.createFile(folder.resolve(name));
        }
        assertThatThrownBy(() -> Files.newInputStream(folder.resolve("missing")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void reportsEachOpen() throws Exception {
        try (RunningTool tool = RunningTool.start("opensnoop", "--json", "-e", "-U", "--pid", ME)) {
            openSome();
            List<String> lines = tool.awaitLines(4, line -> line.contains(folder.toString()));

            assertThat(lines)
                    .map(line -> line.replaceFirst("\"fd\":\\d+", "\"fd\":N"))
                    .containsExactly(
                            line("N", 0, "00000301", "one"),
                            line("N", 0, "00000301", "two"),
                            line("N", 0, "00000301", "three"),
                            line("-1", 2, "00000000", "missing"));
            assertThat(tool.end()).matches("\\d+ printed, 0 lost");
        }
    }

    private String line(String descriptor, int error, String flags, String name) throws IOException {
        String comm = Files.readString(Path.of("/proc/thread-self/comm")).strip();
        return "{\"uid\":%d,\"pid\":%s,\"comm\":\"%s\",\"fd\":%s,\"err\":%d,\"flags\":\"%s\",\"path\":\"%s\"}"
                .formatted(
                        Files.getAttribute(Path.of("/proc/self"), "unix:uid"),
                        ME,
                        comm,
                        descriptor,
                        error,
                        flags,
                        folder.resolve(name));
    }

    @Test
    void reportsOnlyWhatFails() throws Exception {
        try (RunningTool tool = RunningTool.start("opensnoop", "--table", "--failed", "--pid", ME)) {
            openSome();
            List<String> lines = tool.awaitLines(1, line -> line.contains(folder.toString()));

            assertThat(lines).singleElement().asString().matches(" *" + ME + " .* -1   2 " + folder + "/missing");
            assertThat(tool.output()).startsWith("    PID COMM               FD ERR PATH\n");
            tool.end();
        }
    }
}
