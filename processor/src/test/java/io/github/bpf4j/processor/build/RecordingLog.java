package io.github.bpf4j.processor.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what a build says, a string each: {@code ERROR probe.bpf.c:3:5 expected ';'}. */
final class RecordingLog implements BuildLog {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void log(Level level, Optional<Location> where, String message) {
        String place = where.map(at -> at.file().getFileName() + ":" + at.line() + ":" + at.column() + " ")
                .orElse("");
        messages.add(level + " " + place + message);
    }

    /** The errors and warnings. */
    List<String> complaints() {
        return messages.stream()
                .filter(message -> message.startsWith("ERROR") || message.startsWith("WARNING"))
                .toList();
    }
}
