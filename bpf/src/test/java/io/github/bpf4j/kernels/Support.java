package io.github.bpf4j.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * docs/support.md: what works on which kernel, from the results of {@code make kernels}, and from {@code
 * kernels/untried.tsv}, which tells why something cannot be tried.
 */
final class Support {
    private static final Path FOLDER = Path.of("bpf/src/test/kernels");

    private final List<KernelRun> runs;
    /** By feature, or feature and kernel. */
    private final Map<String, String> untried;

    private final List<String> notes = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    private Support(List<KernelRun> runs, Map<String, String> untried) {
        this.runs = runs;
        this.untried = untried;
    }

    /** @param top folder of the project */
    static Support read(Path top) throws IOException {
        Map<String, String> untried = new LinkedHashMap<>();
        for (String line : Files.readAllLines(top.resolve(FOLDER).resolve("untried.tsv"))) {
            String[] columns = line.split("\t");
            untried.put(columns[0] + (columns[1].equals("*") ? "" : " " + columns[1]), columns[2]);
        }
        return new Support(KernelRun.readAll(top.resolve(FOLDER).resolve("results")), untried);
    }

    /** Writes the document anew, and prints what tools work where. */
    public static void main(String[] top) throws IOException {
        Support support = read(Path.of(top[0]));
        Files.writeString(Path.of(top[0], "docs/support.md"), support.document());
        System.out.print(support.tools());
        support.empty.forEach(cell -> System.err.println("docs/support.md: nothing tells about " + cell));
    }

    /** Features and kernels about which nothing tells; known when the document has been made. */
    List<String> empty() {
        return empty;
    }

    List<String> kernels() {
        return runs.stream().map(KernelRun::kernel).distinct().toList();
    }

    String document() {
        notes.clear();
        empty.clear();
        StringBuilder text = new StringBuilder("""
                # What works where

                Made from tests by `make kernels`, which runs them on Debian's kernels in QEMU and on the kernel of the machine.
                Do not edit it. **1.1** is the oldest libbpf with which a test has shown it to work; a number in brackets is a
                reason, below, why it does not or why it could not be tried. A row stands for the forms of its section with
                `.s`, `.w` or something behind a slash, too, and for its other names: `tp`, `raw_tracepoint`, `classifier`.

                """);
        text.append("## Programs, by section\n\n");
        table(text, "section", Feature.programs());
        text.append("\n## Maps\n\n");
        table(text, "kind", Feature.maps());
        text.append("\n## Tools\n\n").append(tools());
        text.append("\n## Reasons\n\n");
        for (int i = 0; i < notes.size(); i++) {
            text.append("- [").append(i + 1).append("] ").append(notes.get(i)).append('\n');
        }
        return text.toString();
    }

    private void table(StringBuilder text, String title, List<Feature> features) {
        List<String> kernels = kernels();
        text.append("| ")
                .append(title)
                .append(" | ")
                .append(String.join(" | ", kernels))
                .append(" |\n");
        text.append("| --- |").append(" --- |".repeat(kernels.size())).append('\n');
        for (Feature feature : features) {
            text.append("| `").append(feature.name()).append("` |");
            for (String kernel : kernels) {
                text.append(' ').append(cell(feature, kernel)).append(" |");
            }
            text.append('\n');
        }
    }

    private String cell(Feature feature, String kernel) {
        List<KernelRun> here =
                runs.stream().filter(run -> run.kernel().equals(kernel)).toList();
        for (KernelRun run : here) {
            if (works(feature, run)) {
                return "**" + run.libbpf() + "**";
            }
        }
        String reason = Stream.of(
                        reasons(feature, here, TestResult.Outcome.FAILED).map(failure -> "fails: " + failure),
                        Stream.ofNullable(untried.get(feature + " " + kernel)),
                        reasons(feature, here, TestResult.Outcome.SKIPPED),
                        Stream.ofNullable(untried.get(feature.toString())))
                .flatMap(each -> each)
                .findFirst()
                .orElse("");
        if (reason.isEmpty()) {
            empty.add(feature + " on " + kernel);
            return "";
        }
        return note(reason);
    }

    /** Any test shows that something works; a tool works if none of its tests fails. */
    private static boolean works(Feature feature, KernelRun run) {
        List<TestResult> tests = run.results().stream().filter(feature::shownBy).toList();
        return tests.stream().anyMatch(test -> test.outcome() == TestResult.Outcome.WORKS)
                && (!feature.kind().equals("tool")
                        || tests.stream().noneMatch(test -> test.outcome() == TestResult.Outcome.FAILED));
    }

    /** The newest libbpf first: its reasons have least to do with libbpf. */
    private static Stream<String> reasons(Feature feature, List<KernelRun> runs, TestResult.Outcome outcome) {
        List<String> reasons = new ArrayList<>();
        for (KernelRun run : runs) {
            run.results().stream()
                    .filter(feature::shownBy)
                    .filter(test -> test.outcome() == outcome)
                    .map(TestResult::reason)
                    .filter(reason -> !reason.isEmpty())
                    .forEach(reason -> reasons.add(0, reason.replaceFirst("^Assumption failed: ", "")));
        }
        return reasons.stream();
    }

    private String note(String reason) {
        if (!notes.contains(reason)) {
            notes.add(reason);
        }
        return "[" + (notes.indexOf(reason) + 1) + "]";
    }

    /** Tool by kernel, libbpf and JDK. */
    String tools() {
        TreeSet<String> tools = new TreeSet<>();
        runs.forEach(run -> run.results()
                .forEach(test -> test.tags().stream()
                        .filter(tag -> tag.startsWith("tool:"))
                        .forEach(tag -> tools.add(Feature.of(tag).name()))));
        StringBuilder text = new StringBuilder("| tool |");
        runs.forEach(run -> text.append(" %s, libbpf %s, JDK %s |".formatted(run.kernel(), run.libbpf(), run.jdk())));
        text.append("\n| --- |").append(" --- |".repeat(runs.size())).append('\n');
        for (String tool : tools) {
            Feature feature = new Feature("tool", tool);
            text.append("| ").append(tool).append(" |");
            for (KernelRun run : runs) {
                text.append(' ').append(toolCell(feature, run)).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String toolCell(Feature tool, KernelRun run) {
        if (works(tool, run)) {
            return "works";
        }
        List<KernelRun> only = List.of(run);
        return Stream.concat(
                        reasons(tool, only, TestResult.Outcome.FAILED).map(failure -> "fails: " + failure),
                        reasons(tool, only, TestResult.Outcome.SKIPPED))
                .findFirst()
                .map(this::note)
                .orElse("not run");
    }
}
