package io.github.bpf4j.processor.corpus;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generates the skeletons of all objects of a folder and does nothing else, to be measured: {@code DIR OUT}. */
public final class GenerateAll {
    private GenerateAll() {}

    public static void main(String[] arguments) throws IOException {
        List<CorpusObject> objects = CorpusObject.under(Path.of(arguments[0]));
        Path out = Path.of(arguments[1]);
        long generated =
                objects.parallelStream().filter(object -> generate(object, out)).count();
        System.out.println(generated + " skeletons of " + objects.size() + " objects");
    }

    private static boolean generate(CorpusObject object, Path out) {
        try {
            GeneratedSkeleton skeleton = SkeletonGenerator.generate(
                    new SkeletonRequest(object.bytes(), "corpus", object.sourceName(), object.sourceName() + ".o"));
            Path folder = Files.createDirectories(out.resolve(object.stem()));
            Files.writeString(folder.resolve(skeleton.className() + ".java"), skeleton.source());
            return true;
        } catch (InvalidObjectException refused) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
