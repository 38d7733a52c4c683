package io.github.bpf4j.processor.annotation;

import com.google.auto.service.AutoService;
import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;
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
    private @Nullable Compilation compilation;

    public BpfAnnotationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                BpfSkeleton.class.getCanonicalName(),
                BpfSkeleton.List.class.getCanonicalName(),
                BpfEvent.class.getCanonicalName(),
                BpfEvent.List.class.getCanonicalName(),
                BpfRecord.class.getCanonicalName(),
                OnEvent.class.getCanonicalName());
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
