package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.model.SkeletonModel;
import io.github.bpf4j.processor.model.SkeletonModels;
import io.github.bpf4j.processor.object.ObjectReader;
import javax.lang.model.SourceVersion;

/**
 * Writes the Java skeleton of a BPF object.
 *
 * <p>The same request gives the same source, byte for byte. Stateless: any thread may use it.
 */
public final class SkeletonGenerator {
    private SkeletonGenerator() {}

    /**
     * Reads the object and writes its skeleton.
     *
     * @throws InvalidObjectException if the bytes are no BPF object, or one that libbpf would refuse
     * @throws IllegalArgumentException if the package's name is none in Java
     */
    public static GeneratedSkeleton generate(SkeletonRequest request) {
        String packageName = request.packageName();
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("\"" + packageName + "\" cannot be the name of a Java package:"
                    + " configure another packageName for " + request.sourceName());
        }
        SkeletonModel model = SkeletonModels.of(
                ObjectReader.read(request.object()), packageName, request.sourceName(), request.resourceName());
        return new GeneratedSkeleton(
                packageName,
                model.className(),
                new SkeletonEmitter(model).emit().toString(),
                model.warnings());
    }
}
