package io.github.bpf4j.processor.inspect;

/** Colours a terminal's text, or leaves it as it is. */
enum Palette {
    PLAIN,
    COLOURED;

    String heading(String text) {
        return in("1", text);
    }

    String name(String text) {
        return in("36", text);
    }

    /** What explains the rest: offsets, counts. */
    String comment(String text) {
        return in("2", text);
    }

    /** What deserves a look: holes, padding. */
    String waste(String text) {
        return in("33", text);
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
