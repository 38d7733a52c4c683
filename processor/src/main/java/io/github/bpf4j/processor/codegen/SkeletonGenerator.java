package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.inference.EventFindings;
import io.github.bpf4j.processor.model.SkeletonModel;
import io.github.bpf4j.processor.model.SkeletonModels;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.util.Map;
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
     * @throws InvalidObjectException if the bytes are no BPF object, or one that libbpf would refuse, or if its
     *     programs send something else than is declared
     * @throws IllegalArgumentException if the package's name is none in Java
     */
    public static GeneratedSkeleton generate(SkeletonRequest request) {
        String packageName = request.packageName();
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("\"" + packageName + "\" cannot be the name of a Java package:"
                    + " configure another packageName for " + request.sourceName());
        }
        ElfFile elf = ElfReader.read(request.object());
        BpfObjectFile object = EventFindings.complete(elf, ObjectReader.read(elf), request.events());
        SkeletonModel model = SkeletonModels.of(
                object, packageName, request.sourceName(), request.resourceName(), request.events(), request.shared());
        SkeletonEmitter emitter = new SkeletonEmitter(model);
        Map<String, String> sources = emitter.emitShared();
        return new GeneratedSkeleton(
                packageName,
                model.className(),
                emitter.emit(),
                model.shared().stream()
                        .map(shared -> new SharedClass(
                                shared.path(),
                                shared.className(),
                                shared.dependencies(),
                                sources.get(shared.className())))
                        .toList(),
                model.warnings());
    }
}
