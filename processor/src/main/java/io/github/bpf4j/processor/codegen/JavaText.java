package io.github.bpf4j.processor.codegen;

import java.util.Locale;

/**
 * Makes strings of an object harmless: nothing in them can end a literal or a comment, start a Javadoc tag, or be taken
 * for a unicode escape, which Java decodes before anything else. What comes out is ASCII.
 */
final class JavaText {
    private static final int LONGEST_LABEL = 500;
    /** Longer names and declarations are cut in Javadoc. */
    private static final int LONGEST_IN_JAVADOC = 2_000;

    private JavaText() {}

    /** A string literal, quotes included. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                // In octal: javac 17 does not see a unicode escape that follows two backslashes and a lone surrogate.
                case '\\' -> literal.append("\\134");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        literal.append(c);
                    } else {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** A string literal for people to read: cut if it is long. */
    static String label(String text) {
        return literal(text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + "...");
    }

    /** Code within a sentence of Javadoc. */
    static String code(String text) {
        return text.isBlank() ? "(without a name)" : "<code>" + javadoc(text) + "</code>";
    }

    /** Words within a sentence of Javadoc. */
    static String javadoc(String text) {
        StringBuilder javadoc = new StringBuilder();
        text.codePoints().limit(LONGEST_IN_JAVADOC).forEach(c -> {
            if (isHarmlessInJavadoc(c)) {
                javadoc.append((char) c);
            } else if (Character.isWhitespace(c)) {
                javadoc.append(' ');
            } else if (Character.isValidCodePoint(c) && !Character.isISOControl(c) && !isSurrogate(c)) {
                javadoc.append("&#").append(c).append(';');
            } else {
                javadoc.append('?');
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_IN_JAVADOC ? javadoc + "..." : javadoc.toString();
    }

    private static boolean isHarmlessInJavadoc(int c) {
        return isPrintable(c) && "\\&<>@{}*".indexOf(c) < 0;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f;
    }
}
