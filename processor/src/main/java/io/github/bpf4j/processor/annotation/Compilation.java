package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.processor.build.Silence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** What there is to do in one compilation that uses our annotations, round by round. */
final class Compilation {
    private final Reporter reporter;
    /** Removed at the end; empty if the user keeps it. */
    private final Optional<Path> temporary;
    /** Empty if the options are wrong: then nothing is done. */
    private final Optional<Steps> steps;

    private record Steps(SkeletonStep skeletons, UserClassStep userClasses) {}

    private Compilation(Reporter reporter, Optional<Path> temporary, Optional<Steps> steps) {
        this.reporter = reporter;
        this.temporary = temporary;
        this.steps = steps;
    }

    static Compilation start(ProcessingEnvironment environment) {
        try {
            ProcessorOptions options = ProcessorOptions.of(environment.getOptions());
            Reporter reporter = new Reporter(environment, options.silence());
            Optional<Path> temporary =
                    options.work().isPresent() ? Optional.empty() : Optional.of(Files.createTempDirectory("bpf4j-"));
            Path work = options.work().or(() -> temporary).orElseThrow();
            SkeletonStep skeletons = new SkeletonStep(environment, options, reporter, work);
            Steps steps = new Steps(skeletons, new UserClassStep(environment, reporter, skeletons));
            return new Compilation(reporter, temporary, Optional.of(steps));
        } catch (RefusedException e) {
            return refused(environment, e.getMessage());
        } catch (IOException e) {
            return refused(environment, "There is no place for temporary files: " + e);
        }
    }

    private static Compilation refused(ProcessingEnvironment environment, String message) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
        return new Compilation(new Reporter(environment, Silence.of(List.of())), Optional.empty(), Optional.empty());
    }

    void round(RoundEnvironment round) {
        steps.ifPresent(present -> {
            Set<? extends Element> annotated =
                    round.getElementsAnnotatedWithAny(Set.of(BpfSkeleton.class, BpfSkeleton.List.class));
            for (Element element : annotated) {
                guarded(element, each -> SkeletonAnnotation.of(each).forEach(present.skeletons()::generate));
            }
            for (Element element : round.getElementsAnnotatedWithAny(Set.of(BpfEvent.class, BpfEvent.List.class))) {
                guarded(element, each -> EventAnnotations.check(each, reporter));
            }
            present.userClasses().collect(round);
            // What was generated is among the classes from the next round on, which there is if there was something.
            // After an error their absence would only lead to more.
            if (annotated.isEmpty() && !round.errorRaised()) {
                present.userClasses().finish(this::guarded);
            }
        });
        if (round.processingOver()) {
            temporary.ifPresent(Compilation::delete);
        }
    }

    /** An exception that left the processor would take javac down: it becomes a message at the element instead. */
    private <E extends Element> void guarded(E element, Consumer<E> work) {
        try {
            work.accept(element);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            reporter.error(
                    Place.of(element),
                    "bpf4j failed here with " + e + ", which is a mistake of bpf4j: please report it, with the object"
                            + " or the C source");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Temporary files that stay are no reason to fail a build.
            System.getLogger(Compilation.class.getName()).log(System.Logger.Level.DEBUG, "left in " + folder, e);
        }
    }
}
