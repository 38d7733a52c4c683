package io.github.bpf4j.maven;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.build.BuildLog;
import io.github.bpf4j.processor.build.Silence;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Writes a build's messages as the Maven compiler plugin writes javac's, the form that IDEs and CI servers look for. */
final class MavenBuildLog implements BuildLog {
    private final Log log;
    private final Silence silence;

    MavenBuildLog(Log log, Silence silence) {
        this.log = log;
        this.silence = silence;
    }

    @Override
    public void warn(Location where, Warning warning) {
        if (!silence.covers(warning.kind())) {
            BuildLog.super.warn(where, warning);
        }
    }

    @Override
    public void log(Level level, Optional<Location> where, String message) {
        String text = where.map(MavenBuildLog::prefix).orElse("") + message;
        switch (level) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case INFO -> log.info(text);
            case DEBUG -> log.debug(text);
        }
    }

    private static String prefix(Location where) {
        return where.line() == 0
                ? where.file() + ": "
                : where.file() + ":[" + where.line() + "," + where.column() + "] ";
    }
}
