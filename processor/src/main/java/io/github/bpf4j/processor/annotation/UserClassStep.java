package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.OnEvent;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Checks the records and handlers of users, and makes the classes that go with them.
 *
 * <p>They may depend on skeletons that this compilation generates, so they wait until there are no more of those. A
 * class is remembered by its name: javac makes its elements anew for each round.
 */
final class UserClassStep {
    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final SkeletonStep skeletons;
    private final Set<String> records = new LinkedHashSet<>();
    private final Set<String> handlers = new LinkedHashSet<>();

    UserClassStep(ProcessingEnvironment environment, Reporter reporter, SkeletonStep skeletons) {
        this.environment = environment;
        this.reporter = reporter;
        this.skeletons = skeletons;
    }

    /** Remembers what a round has brought. */
    void collect(RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(BpfRecord.class)) {
            records.add(((TypeElement) element).getQualifiedName().toString());
        }
        for (Element element : round.getElementsAnnotatedWith(OnEvent.class)) {
            handlers.add(((TypeElement) element.getEnclosingElement())
                    .getQualifiedName()
                    .toString());
        }
    }

    /** Does what there is to do, each class by {@code guard}. */
    void finish(BiConsumer<TypeElement, Consumer<TypeElement>> guard) {
        GeneratedCode code = new GeneratedCode(environment, skeletons::madeFor);
        RecordChecker recordChecker = new RecordChecker(code, reporter);
        HandlerChecker handlerChecker = new HandlerChecker(code, reporter);
        each(
                records,
                guard,
                record -> recordChecker
                        .check(record, placeOf(record))
                        .ifPresent(model -> write(model.codec(), new CodecEmitter(model).emit(), record)));
        each(
                handlers,
                guard,
                type -> handlerChecker
                        .check(type)
                        .ifPresent(model -> write(model.binding(), new BindingEmitter(model).emit(), type)));
    }

    private void each(
            Set<String> names, BiConsumer<TypeElement, Consumer<TypeElement>> guard, Consumer<TypeElement> work) {
        for (String name : names) {
            guard.accept(environment.getElementUtils().getTypeElement(name), work);
        }
        names.clear();
    }

    private static Place placeOf(TypeElement record) {
        return Mirrors.find(record, BpfRecord.class)
                .map(mirror ->
                        new Place(record, mirror, Mirrors.value(mirror, "value").orElse(null)))
                .orElseGet(() -> Place.of(record));
    }

    private void write(ClassName name, TypeSpec type, TypeElement origin) {
        try {
            EmittedClass.write(environment.getFiler(), name, type, origin);
        } catch (RefusedException e) {
            reporter.error(Place.of(origin), e.getMessage());
        } catch (IOException e) {
            reporter.error(Place.of(origin), name + " cannot be written: " + e);
        }
    }
}
