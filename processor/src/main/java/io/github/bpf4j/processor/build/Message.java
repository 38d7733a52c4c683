package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.clang.Diagnostic;
import io.github.bpf4j.processor.clang.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to be said about an input, once its turn has come.
 *
 * @param kind of a warning
 */
record Message(BuildLog.Level level, BuildLog.Location where, Optional<Warning.Kind> kind, String text) {
    static Message error(BuildLog.Location where, String text) {
        return new Message(BuildLog.Level.ERROR, where, Optional.empty(), text);
    }

    static Message warning(BuildLog.Location where, Warning warning) {
        return new Message(BuildLog.Level.WARNING, where, Optional.of(warning.kind()), warning.text());
    }

    /** What it is about; the lines that follow show it. */
    String headline() {
        return text.lines().findFirst().orElse("");
    }

    void say(BuildLog log) {
        kind.ifPresentOrElse(
                named -> log.warn(where, new Warning(named, text)), () -> log.log(level, Optional.of(where), text));
    }

    /** What clang said about an input: one message for each error and warning, with the notes that belong to it. */
    static List<Message> of(InputFile input, List<Diagnostic> diagnostics) {
        List<Message> messages = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.NOTE && !messages.isEmpty()) {
                Message owner = messages.remove(messages.size() - 1);
                messages.add(
                        new Message(owner.level, owner.where, owner.kind, owner.text + "\n" + noteText(diagnostic)));
            } else {
                BuildLog.Level level = level(diagnostic);
                messages.add(new Message(
                        level,
                        where(input, diagnostic),
                        level == BuildLog.Level.WARNING ? Optional.of(Warning.Kind.CLANG) : Optional.empty(),
                        text(diagnostic)));
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
