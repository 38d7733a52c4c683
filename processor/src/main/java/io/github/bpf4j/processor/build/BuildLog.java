package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.Warning;
import java.nio.file.Path;
import java.util.Optional;

/** Where a build says what it does and what is wrong. Called by the thread that runs the build only. */
public interface BuildLog {
    /** How much a message matters. */
    enum Level {
        ERROR,
        WARNING,
        INFO,
        DEBUG
    }

    /**
     * A place in a file.
     *
     * @param line counted from 1; 0 if the message concerns the file as a whole
     * @param column counted from 1; 0 if unknown
     */
    record Location(Path file, int line, int column) {
        public static Location of(Path file) {
            return new Location(file, 0, 0);
        }
    }

    /** @param message one or more lines, the first of which says it all */
    void log(Level level, Optional<Location> where, String message);

    default void error(Location where, String message) {
        log(Level.ERROR, Optional.of(where), message);
    }

    /** Says what is wrong with what the configuration says of a buffer; overridden where that has a place of its own. */
    default void errorInEvents(Location where, String map, String message) {
        error(where, message);
    }

    /** Says what is not wrong; overridden where users may silence some kinds. */
    default void warn(Location where, Warning warning) {
        log(Level.WARNING, Optional.of(where), warning.toString());
    }

    default void info(String message) {
        log(Level.INFO, Optional.empty(), message);
    }

    default void debug(String message) {
        log(Level.DEBUG, Optional.empty(), message);
    }
}
