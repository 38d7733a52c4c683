package io.github.bpf4j.processor.corpus;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import io.github.bpf4j.processor.inspect.JsonReport;
import io.github.bpf4j.processor.inspect.ObjectReport;
import io.github.bpf4j.processor.inspect.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Does with an object what its users would: inspects it, generates its skeleton, compiles that. Leaves the
 * report in {@code OUT/NAME.json} and {@code OUT/NAME.txt}, the source in {@code OUT/NAME/CLASS.java}.
 */
final class Trial {
    private static final String PACKAGE = "corpus";

    private final Path out;
    private final Function<GeneratedSkeleton, String> compiler;

    /**
     * A trial of objects.
     *
     * @param compiler gives the first error of a source, or the empty string
     */
    Trial(Path out, Function<GeneratedSkeleton, String> compiler) {
        this.out = out;
        this.compiler = compiler;
    }

    /** Tries one object; whatever goes wrong is part of the verdict. */
    Verdict of(CorpusObject object) {
        try {
            byte[] bytes = object.bytes();
            inspect(object, bytes);
            return generate(object, bytes);
        } catch (InvalidObjectException refused) {
            return new Verdict(object, Verdict.Outcome.REFUSED, String.valueOf(refused.getMessage()), 0);
        } catch (IOException | RuntimeException | Error crashed) {
            return new Verdict(object, Verdict.Outcome.CRASHED, crashed + origin(crashed), 0);
        }
    }

    private Verdict generate(CorpusObject object, byte[] bytes) throws IOException {
        String resource = Path.of(object.stem()).getFileName() + ".o";
        long start = System.nanoTime();
        GeneratedSkeleton skeleton =
                SkeletonGenerator.generate(new SkeletonRequest(bytes, PACKAGE, object.sourceName(), resource));
        long nanos = System.nanoTime() - start;
        Path source = out.resolve(object.stem()).resolve(skeleton.className() + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, skeleton.source());
        String error = compiler.apply(skeleton);
        return error.isEmpty()
                ? new Verdict(object, Verdict.Outcome.COMPILED, "", nanos)
                : new Verdict(object, Verdict.Outcome.UNCOMPILABLE, skeleton.className() + ".java, " + error, nanos);
    }

    private void inspect(CorpusObject object, byte[] bytes) throws IOException {
        ObjectReport report = ObjectReport.of(object.name(), bytes);
        Path json = out.resolve(object.stem() + ".json");
        Files.createDirectories(json.getParent());
        try (Writer writer = Files.newBufferedWriter(json)) {
            JsonReport.write(report, writer);
        }
        Files.writeString(out.resolve(object.stem() + ".txt"), TextReport.of(report, false));
    }

    private static String origin(Throwable crashed) {
        StackTraceElement[] trace = crashed.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
