package io.github.bpf4j.processor.annotation;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * bpf4j's annotation processor. javac makes one for each compilation, and does not ask it anything if the sources have
 * none of its annotations: so all work waits for the first of them.
 */
@AutoService(Processor.class)
public final class BpfAnnotationProcessor extends AbstractProcessor {
    /** Names, not classes: asked for their names, these would be loaded for sources that have none of them, too. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "io.github.bpf4j.annotation.BpfSkeleton",
            "io.github.bpf4j.annotation.BpfSkeleton.List",
            "io.github.bpf4j.annotation.BpfEvent",
            "io.github.bpf4j.annotation.BpfEvent.List",
            "io.github.bpf4j.annotation.BpfRecord",
            "io.github.bpf4j.annotation.OnEvent");

    private @Nullable Compilation compilation;

    public BpfAnnotationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return ANNOTATIONS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        // Constants that javac has copied here: the class that they are of is not loaded.
        return Set.of(
                ProcessorOptions.OBJECTS,
                ProcessorOptions.SOURCES,
                ProcessorOptions.CLANG,
                ProcessorOptions.ARGUMENTS,
                ProcessorOptions.DEFINES,
                ProcessorOptions.INCLUDES,
                ProcessorOptions.ARCHITECTURE,
                ProcessorOptions.BTF,
                ProcessorOptions.WORK,
                ProcessorOptions.SILENCE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilation == null) {
            compilation = Compilation.start(processingEnv);
        }
        compilation.round(round);
        return false;
    }
}
