package io.github.bpf4j.processor.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the members, holes and padding of the structs in the inspection of an object with those that {@code pahole}
 * prints.
 *
 * @param structs how many were compared
 * @param differences each in a sentence
 */
record PaholeComparison(long structs, List<String> differences) {
    /** From DWARF, pahole repeats anonymous structs inside of anonymous structs without end. */
    private static final int MOST_LINES = 1_000_000;

    /** What pahole reads the types from. */
    enum Source {
        BTF,
        DWARF
    }

    static PaholeComparison of(CorpusObject object, String inspection, Source source) throws IOException {
        Process process = new ProcessBuilder(
                        "pahole",
                        "-F",
                        source.name().toLowerCase(Locale.ROOT),
                        object.file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, List<String>> theirs;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            theirs = PaholeText.layouts(output.lines().limit(MOST_LINES));
        } finally {
            process.destroy();
        }
        Map<String, List<String>> ours = PaholeText.layouts(inspection.lines());
        theirs.values().removeIf(PaholeComparison::hasNoMembers);
        if (source == Source.DWARF) {
            theirs.keySet().retainAll(ours.keySet()); // the BTF of an object has not all types of its DWARF
        }
        List<String> differences = new ArrayList<>();
        theirs.forEach((name, layout) -> {
            if (!layout.equals(ours.get(name))) {
                differences.add(object.name() + ": " + name + " is laid out " + ours.get(name) + ", but in " + source
                        + " " + layout);
            }
        });
        return new PaholeComparison(theirs.size(), differences);
    }

    /** pahole 1.24 says of such a struct that it has no cache line, though it says of one that is larger that it has. */
    private static boolean hasNoMembers(List<String> layout) {
        return layout.stream().anyMatch(comment -> comment.endsWith("members: 0"));
    }
}
