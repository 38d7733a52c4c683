package io.github.bpf4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.build.BuildLog.Level;
import io.github.bpf4j.processor.build.BuildLog.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** The form of a message is what IDEs and CI servers recognise. */
class MavenBuildLogTest {
    private final List<String> lines = new ArrayList<>();
    private final MavenBuildLog log = new MavenBuildLog(new SystemStreamLog() {
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
    });

    @Test
    void aPlaceIsWrittenAsForJavac() {
        log.log(Level.ERROR, Optional.of(new Location(Path.of("/src/a.bpf.c"), 3, 5)), "expected ';'");
        log.log(Level.WARNING, Optional.of(Location.of(Path.of("/src/a.bpf.c"))), "no BTF");
        log.log(Level.INFO, Optional.empty(), "up to date");

        assertThat(lines)
                .containsExactly(
                        "[ERROR] /src/a.bpf.c:[3,5] expected ';'",
                        "[WARNING] /src/a.bpf.c: no BTF",
                        "[INFO] up to date");
    }
}
