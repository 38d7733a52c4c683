package io.github.bpf4j.kernels;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;

/**
 * How a test ended on a kernel: a line of the files under {@code kernels/results}, its columns apart by tabs.
 *
 * @param test class and method
 * @param tags what it shows: {@code program:…}, {@code map:…}, {@code tool:…}
 * @param reason in one line why it was skipped or failed; empty if it works
 */
record TestResult(String test, Set<String> tags, Outcome outcome, String reason) {
    private static final int LONGEST_REASON = 300;

    enum Outcome {
        WORKS,
        SKIPPED,
        FAILED
    }

    static TestResult of(String test, Collection<TestTag> tags, Outcome outcome, String reason) {
        Set<String> names = tags.stream().map(TestTag::getName).collect(Collectors.toCollection(TreeSet::new));
        String line = reason.strip().replaceAll("\\s+", " ");
        return new TestResult(
                test, names, outcome, line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line);
    }

    String line() {
        return String.join("\t", test, String.join(",", tags), outcome.name().toLowerCase(Locale.ROOT), reason);
    }

    static TestResult parse(String line) {
        String[] columns = line.split("\t", -1);
        Set<String> tags = Stream.of(columns[1].split(","))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new TestResult(columns[0], tags, Outcome.valueOf(columns[2].toUpperCase(Locale.ROOT)), columns[3]);
    }
}
