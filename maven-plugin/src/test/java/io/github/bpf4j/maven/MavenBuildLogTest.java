package io.github.bpf4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.build.BuildLog.Level;
import io.github.bpf4j.processor.build.BuildLog.Location;
import io.github.bpf4j.processor.build.Silence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** The form of a message is what IDEs and CI servers recognise. */
class MavenBuildLogTest {
    private final List<String> lines = new ArrayList<>();
    private final Log lineLog = new SystemStreamLog() {
        @Override
        public void error(CharSequence content) {
            lines.add("[ERROR] " + content);
        }

        @Override
        public void warn(CharSequence content) {
            lines.add("[WARNING] " + content);
        }

        @Override
        public void info(CharSequence content) {
            lines.add("[INFO] " + content);
        }
    };
    private final MavenBuildLog log = new MavenBuildLog(lineLog, Silence.of(List.of("clang", "raw-events")));

    @Test
    void aPlaceIsWrittenAsForJavac() {
        log.log(Level.ERROR, Optional.of(new Location(Path.of("/src/a.bpf.c"), 3, 5)), "expected ';'");
        log.warn(Location.of(Path.of("/src/a.bpf.c")), Warning.degraded("no BTF"));
        log.log(Level.INFO, Optional.empty(), "up to date");

        assertThat(lines)
                .containsExactly(
                        "[ERROR] /src/a.bpf.c:[3,5] expected ';'",
                        "[WARNING] /src/a.bpf.c: [degraded] no BTF",
                        "[INFO] up to date");
    }

    @Test
    void whatIsSilencedIsNotSaid() {
        for (Warning.Kind kind : Warning.Kind.values()) {
            log.warn(Location.of(Path.of("a.bpf.c")), new Warning(kind, "text"));
        }

        assertThat(lines)
                .containsExactly(
                        "[WARNING] a.bpf.c: [degraded] text",
                        "[WARNING] a.bpf.c: [probable-events] text",
                        "[WARNING] a.bpf.c: [debug-info] text",
                        "[WARNING] a.bpf.c: [unshared-types] text");
    }
}
