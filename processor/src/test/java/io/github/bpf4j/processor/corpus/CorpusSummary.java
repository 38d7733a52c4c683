package io.github.bpf4j.processor.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Adds up what became of the objects. */
final class CorpusSummary {
    private final List<LibbpfOracle> oracles;
    private final List<Corpus.Result> results = new ArrayList<>();

    CorpusSummary(List<LibbpfOracle> oracles) {
        this.oracles = oracles;
    }

    void add(Corpus.Result result) {
        results.add(result);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        comparisons(lines);
        for (int i = 0; i < oracles.size(); i++) {
            compare(i, lines);
        }
        rules(lines);
        long generated =
                results.stream().filter(result -> result.verdict().generated()).count();
        lines.add("corpus: %d objects, %d generated, %d compiled, %d refused, %d crashed"
                .formatted(
                        results.size(),
                        generated,
                        count(Verdict.Outcome.COMPILED),
                        count(Verdict.Outcome.REFUSED),
                        count(Verdict.Outcome.CRASHED)));
        return lines;
    }

    private long count(Verdict.Outcome outcome) {
        return results.stream()
                .filter(result -> result.verdict().outcome() == outcome)
                .count();
    }

    private void comparisons(List<String> lines) {
        compared(
                "struct members compared with bpftool",
                results.stream()
                        .mapToLong(result -> result.comparisons().layouts().members()),
                results.stream().flatMap(result -> result.comparisons().layouts().differences().stream()),
                lines);
        pahole("BTF", result -> result.comparisons().btf(), lines);
        pahole("DWARF", result -> result.comparisons().dwarf(), lines);
        compared(
                "maps, data sections and programs compared with libbpf",
                results.stream()
                        .mapToLong(result -> result.comparisons().declarations().declarations()),
                results.stream().flatMap(result -> result.comparisons().declarations().differences().stream()),
                lines);
    }

    private void pahole(String source, Function<Corpus.Result, PaholeComparison> comparison, List<String> lines) {
        compared(
                "structs and unions compared with pahole's from " + source,
                results.stream().map(comparison).mapToLong(PaholeComparison::structs),
                results.stream().map(comparison).flatMap(compared -> compared.differences().stream()),
                lines);
    }

    private static void compared(String what, LongStream counts, Stream<String> differences, List<String> lines) {
        List<String> all = differences.toList();
        all.forEach(difference -> lines.add("differs: " + difference));
        lines.add(counts.sum() + " " + what + ", " + all.size() + " differ");
    }

    /** Where a version of libbpf and we disagree, object by object, and how often it opens what. */
    private void compare(int oracle, List<String> lines) {
        String version = oracles.get(oracle).version();
        long opened = 0;
        long openedAndCompiled = 0;
        for (Corpus.Result result : results) {
            LibbpfOracle.Answer answer = result.answers().get(oracle);
            boolean compiled = result.verdict().outcome() == Verdict.Outcome.COMPILED;
            if (answer.opens()) {
                opened++;
                openedAndCompiled += compiled ? 1 : 0;
            }
            if (answer.opens() != compiled) {
                lines.add(version
                        + (answer.opens() ? " opens " : " refuses ")
                        + result.verdict()
                        + (answer.opens() ? "" : " (" + answer.log() + ")"));
            }
        }
        lines.add("%s: opens %d, of these %d generated and compiled; refuses %d"
                .formatted(version, opened, openedAndCompiled, results.size() - opened));
    }

    private void rules(List<String> lines) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        for (Corpus.Result result : results) {
            if (result.verdict().outcome() == Verdict.Outcome.REFUSED) {
                rules.merge(Rule.of(result.verdict().detail()), 1, Integer::sum);
            }
        }
        rules.forEach((rule, count) -> lines.add("refused, " + rule + ": " + count));
    }
}
