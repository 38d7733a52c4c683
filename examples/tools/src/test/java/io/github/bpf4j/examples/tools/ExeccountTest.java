package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tool:execcount")
@Tag("program:tracepoint")
@Tag("map:array")
@Tag("map:ringbuf")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class ExeccountTest {
    /** A user of its own, so that nothing else counts. */
    private static final String UID = "54321";

    /** Eleven: the shell is started, too. */
    @Test
    void countsEachExec() throws Exception {
        try (RunningTool tool = RunningTool.start("execcount", "--table", "--uid", UID)) {
            Process shell = new ProcessBuilder(
                            "setpriv",
                            "--reuid=" + UID,
                            "--clear-groups",
                            "/bin/sh",
                            "-c",
                            "for i in 1 2 3 4 5; do /bin/true; /bin/echo; done")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(shell.waitFor()).isZero();
            assertThat(tool.end()).isEqualTo("11 execs, 0 of them without a name");
            assertThat(tool.output())
                    .matches("TIME      EXECS    TOTAL PROGRAMS\n" + "(?s).*[\\d:]{8} +\\d+ +11\\b.*")
                    .contains("/bin/sh", "/bin/true", "/bin/echo");
        }
    }
}
