package io.github.bpf4j.processor.clang;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the make rule that clang writes with {@code -MD}: {@code object: a.bpf.c \⏎ b.h}.
 *
 * <p>In it {@code $} is written {@code $$}, {@code #} as {@code \#}, and a space as {@code \ } with the backslashes
 * before it doubled; every other backslash stands for itself.
 */
final class DependencyFile {
    private final String text;
    private int position;

    private DependencyFile(String text) {
        this.text = text;
    }

    /** The file names after the colon, in order. */
    static List<String> parse(String text) {
        DependencyFile rule = new DependencyFile(text);
        rule.position = text.indexOf(':') + 1;
        List<String> names = new ArrayList<>();
        while (rule.skipSpace()) {
            names.add(rule.name());
        }
        return names;
    }

    /** Whether there is another name. */
    private boolean skipSpace() {
        while (position < text.length()) {
            if (text.startsWith("\\\n", position)) {
                position += 2;
            } else if (isSpace(text.charAt(position))) {
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (position < text.length() && !isSpace(text.charAt(position)) && !text.startsWith("\\\n", position)) {
            char c = text.charAt(position);
            if (c == '\\') {
                backslashes(name);
            } else {
                position += text.startsWith("$$", position) ? 2 : 1;
                name.append(c);
            }
        }
        return name.toString();
    }

    /** A run of backslashes, with what it escapes. */
    private void backslashes(StringBuilder name) {
        int start = position;
        while (position < text.length() && text.charAt(position) == '\\') {
            position++;
        }
        int count = position - start;
        char next = position < text.length() ? text.charAt(position) : '\n';
        if (next == ' ') {
            name.append("\\".repeat(count / 2));
            if (count % 2 == 1) {
                name.append(' ');
                position++;
            }
        } else if (next == '#') {
            name.append("\\".repeat(count - 1)).append('#');
            position++;
        } else if (next == '\n' && position < text.length()) {
            name.append("\\".repeat(count - 1));
            position--; // the last one continues the line
        } else {
            name.append("\\".repeat(count));
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
