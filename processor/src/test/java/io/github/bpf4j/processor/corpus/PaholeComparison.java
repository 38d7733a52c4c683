package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the holes and the padding of structs in the inspection of an object with those that {@code pahole} prints.
 *
 * @param structs how many were compared
 * @param differences each in a sentence
 */
record PaholeComparison(long structs, List<String> differences) {
    private static final Pattern START = Pattern.compile("struct (\\S+) \\{");
    private static final Pattern END = Pattern.compile("\\}.*;");
    /** Holes at any depth; sums at the first only, for pahole sums up a nested struct, too, if it is const. */
    private static final Pattern LAYOUT = Pattern.compile("(?:\\s+(?=/\\* XXX)|\t| {4})"
            + "(/\\* (?:XXX \\d+ (?:bit|byte)s? hole|size: |sum |padding: |bit_padding: |last cacheline: ).*\\*/)");

    static PaholeComparison of(CorpusObject object, String inspection) throws IOException {
        Process process = new ProcessBuilder(
                        "pahole", "-F", "btf", object.file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, List<String>> theirs =
                layouts(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> ours = layouts(inspection);
        theirs.values().removeIf(PaholeComparison::hasNoMembers);
        List<String> differences = new ArrayList<>();
        theirs.forEach((name, layout) -> {
            if (!layout.equals(ours.get(name))) {
                differences.add(
                        object.name() + ": struct " + name + " is laid out " + ours.get(name) + ", not " + layout);
            }
        });
        return new PaholeComparison(theirs.size(), differences);
    }

    /** pahole 1.24 says of such a struct that it has no cache line, though it says of one that is larger that it has. */
    private static boolean hasNoMembers(List<String> layout) {
        return layout.stream().anyMatch(comment -> comment.endsWith("members: 0 */"));
    }

    /** The comments on the layout of each struct; of structs of one name, the first. */
    private static Map<String, List<String>> layouts(String text) {
        Map<String, List<String>> layouts = new LinkedHashMap<>();
        List<String> layout = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher start = START.matcher(line);
            Matcher comment = LAYOUT.matcher(line.stripTrailing());
            if (start.matches()) {
                layout = new ArrayList<>();
                layouts.putIfAbsent(start.group(1), layout);
            } else if (comment.matches()) {
                layout.add(comment.group(1));
            } else if (END.matcher(line).matches()) {
                layout = new ArrayList<>();
            }
        }
        return layouts;
    }
}
