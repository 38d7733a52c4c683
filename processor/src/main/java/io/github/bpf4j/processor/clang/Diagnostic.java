package io.github.bpf4j.processor.clang;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A message of clang.
 *
 * @param file absolute; empty where the message is about no file, or is a line that clang gave no form to
 * @param line from 1; 0 without a file
 * @param column in bytes, from 1; 0 without a file
 * @param message without position and severity, with the warning's flag as in {@code [-Wunused]} and, where we know
 *     one, what to do next
 * @param context the lines that clang printed with it: the includes that lead to the file, the source and the caret
 */
public record Diagnostic(
        Severity severity, Optional<Path> file, int line, int column, String message, List<String> context) {
    public Diagnostic {
        context = List.copyOf(context);
    }
}
