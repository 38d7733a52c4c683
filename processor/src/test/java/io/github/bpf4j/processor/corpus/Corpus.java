package io.github.bpf4j.processor.corpus;

import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Tries the generator on all objects of a folder.
 *
 * <p>Prints a line for each object, then what libbpf and bpftool say of them, and last
 * {@code corpus: N objects, G generated, C compiled, R refused, X crashed}.
 */
public final class Corpus {
    private final CorpusOptions options;
    private final Trial trial;

    private Corpus(CorpusOptions options) {
        this.options = options;
        ThreadLocal<SkeletonCompiler> compilers = ThreadLocal.withInitial(SkeletonCompiler::new);
        Function<GeneratedSkeleton, String> compiler =
                skeleton -> compilers.get().compile(skeleton);
        this.trial = new Trial(options.out(), compiler);
    }

    /** {@code DIR OUT [--libbpf PROGRAM]... [--layouts]}; see {@link CorpusOptions}. */
    public static void main(String[] arguments) throws Exception {
        run(arguments, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static void run(String[] arguments, PrintStream to) throws Exception {
        new Corpus(CorpusOptions.of(arguments)).run(to);
    }

    private void run(PrintStream to) throws IOException, InterruptedException, ExecutionException {
        List<CorpusObject> objects = CorpusObject.under(options.objects());
        CorpusSummary summary = new CorpusSummary(options.oracles());
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Result>> results = new ArrayList<>();
            for (CorpusObject object : objects) {
                results.add(threads.submit(() -> result(object)));
            }
            for (Future<Result> result : results) {
                to.println(line(result.get()));
                summary.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        summary.lines().forEach(to::println);
    }

    /** The verdict; of a refusal also the rule, and what each libbpf that refuses too logs. */
    private String line(Result result) {
        Verdict verdict = result.verdict();
        if (verdict.outcome() != Verdict.Outcome.REFUSED) {
            return verdict.toString();
        }
        StringBuilder line = new StringBuilder(verdict + " (rule: " + Rule.of(verdict.detail()));
        for (int i = 0; i < result.answers().size(); i++) {
            line.append("; ")
                    .append(options.oracles().get(i).version())
                    .append(
                            result.answers().get(i).opens()
                                    ? " opens it"
                                    : " logs: " + result.answers().get(i).log());
        }
        return line.append(')').toString();
    }

    private Result result(CorpusObject object) throws IOException, InterruptedException {
        Verdict verdict = trial.of(object);
        List<LibbpfOracle.Answer> answers = new ArrayList<>();
        for (LibbpfOracle oracle : options.oracles()) {
            answers.add(oracle.ask(object));
        }
        return new Result(verdict, answers, verdict.generated() ? comparisons(object, answers) : Comparisons.NONE);
    }

    private Comparisons comparisons(CorpusObject object, List<LibbpfOracle.Answer> answers) throws IOException {
        Json inspection = Json.read(Files.readString(options.out().resolve(object.stem() + ".json")));
        String text = Files.readString(options.out().resolve(object.stem() + ".txt"));
        return new Comparisons(
                options.layouts() ? LayoutComparison.of(object, inspection) : Comparisons.NONE.layouts(),
                pahole(object, text, PaholeComparison.Source.BTF),
                pahole(object, text, PaholeComparison.Source.DWARF),
                answers.stream()
                        .filter(LibbpfOracle.Answer::opens)
                        .reduce((older, newest) -> newest)
                        .map(answer -> DeclarationComparison.of(object, inspection, answer.declarations()))
                        .orElse(Comparisons.NONE.declarations()));
    }

    private PaholeComparison pahole(CorpusObject object, String text, PaholeComparison.Source source)
            throws IOException {
        return options.layouts() ? PaholeComparison.of(object, text, source) : Comparisons.NONE.btf();
    }

    /**
     * What was found out about an object.
     *
     * @param answers of each version of libbpf
     */
    record Result(Verdict verdict, List<LibbpfOracle.Answer> answers, Comparisons comparisons) {}

    /** Of the inspection with bpftool, with pahole on BTF and on DWARF, and with what the newest libbpf sees. */
    record Comparisons(
            LayoutComparison layouts,
            PaholeComparison btf,
            PaholeComparison dwarf,
            DeclarationComparison declarations) {
        static final Comparisons NONE = new Comparisons(
                new LayoutComparison(0, List.of()),
                new PaholeComparison(0, List.of()),
                new PaholeComparison(0, List.of()),
                new DeclarationComparison(0, List.of()));
    }
}
