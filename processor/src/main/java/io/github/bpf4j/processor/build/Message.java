package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.clang.Diagnostic;
import io.github.bpf4j.processor.clang.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Something to be said about an input, once its turn has come. */
record Message(BuildLog.Level level, BuildLog.Location where, String text) {
    static Message error(BuildLog.Location where, String text) {
        return new Message(BuildLog.Level.ERROR, where, text);
    }

    static Message warning(BuildLog.Location where, String text) {
        return new Message(BuildLog.Level.WARNING, where, text);
    }

    /** What it is about; the lines that follow show it. */
    String headline() {
        return text.lines().findFirst().orElse("");
    }

    /** What clang said about an input: one message for each error and warning, with the notes that belong to it. */
    static List<Message> of(InputFile input, List<Diagnostic> diagnostics) {
        List<Message> messages = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.NOTE && !messages.isEmpty()) {
                Message owner = messages.remove(messages.size() - 1);
                messages.add(new Message(owner.level, owner.where, owner.text + "\n" + noteText(diagnostic)));
            } else {
                messages.add(new Message(level(diagnostic), where(input, diagnostic), text(diagnostic)));
            }
        }
        return messages;
    }

    private static BuildLog.Level level(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> BuildLog.Level.ERROR;
            case WARNING -> BuildLog.Level.WARNING;
            case NOTE -> BuildLog.Level.INFO;
        };
    }

    /** The place that clang named, or else the input. */
    static BuildLog.Location where(InputFile input, Diagnostic diagnostic) {
        return diagnostic
                .file()
                .map(file -> new BuildLog.Location(file, diagnostic.line(), diagnostic.column()))
                .orElse(BuildLog.Location.of(input.file()));
    }

    private static String noteText(Diagnostic note) {
        String place = note.file()
                .map(file -> file + ":" + note.line() + ":" + note.column() + ": ")
                .orElse("");
        return "  " + place + "note: " + text(note);
    }

    private static String text(Diagnostic diagnostic) {
        return String.join(
                "\n",
                Stream.concat(Stream.of(diagnostic.message()), diagnostic.context().stream())
                        .toList());
    }
}
