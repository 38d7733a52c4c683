package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.build.BuildLog;
import io.github.bpf4j.processor.build.BuiltSkeleton;
import io.github.bpf4j.processor.build.SkeletonBuild;
import io.github.bpf4j.processor.clang.ClangException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Makes the skeletons that {@link io.github.bpf4j.annotation.BpfSkeleton} asks for. */
final class SkeletonStep {
    private final ProcessingEnvironment environment;
    private final ProcessorOptions options;
    private final Reporter reporter;
    private final Path work;
    private final SkeletonBuild build;
    /** The names of the skeletons that were made for a class, by its name. */
    private final Map<String, List<String>> made = new HashMap<>();

    /** @param work a folder for files on their way */
    SkeletonStep(ProcessingEnvironment environment, ProcessorOptions options, Reporter reporter, Path work) {
        this.environment = environment;
        this.options = options;
        this.reporter = reporter;
        this.work = work;
        this.build = new SkeletonBuild(options.compiler(), work);
    }

    /** Which skeletons the annotations of a class have led to. */
    List<String> madeFor(TypeElement annotated) {
        return made.getOrDefault(annotated.getQualifiedName().toString(), List.of());
    }

    /** Generates, or says what is wrong at the annotation. */
    void generate(SkeletonAnnotation annotation) {
        try {
            PackageElement inPackage = environment.getElementUtils().getPackageOf(annotation.element());
            Optional<BuiltSkeleton> built = build(
                    annotation,
                    new SkeletonBuild.Target(inPackage.getQualifiedName().toString(), annotation.events()));
            if (built.isPresent()) {
                write(built.get(), annotation);
            }
        } catch (RefusedException | ClangException e) {
            reporter.error(annotation.place(), e.getMessage());
        } catch (IOException e) {
            reporter.error(
                    annotation.place(), "The skeleton cannot be made, because a file cannot be read or written: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reporter.error(annotation.place(), "The compiler was interrupted while it generated the skeleton");
        }
    }

    private Optional<BuiltSkeleton> build(SkeletonAnnotation annotation, SkeletonBuild.Target target)
            throws IOException, InterruptedException {
        if (annotation.value().isEmpty() == annotation.source().isEmpty()) {
            throw new RefusedException("A skeleton is made from one thing: give either the name of an object, as in"
                    + " @BpfSkeleton(\"execsnoop.bpf.o\"), or source = \"execsnoop.bpf.c\"");
        }
        Optional<Path> javaFile = SourceFolder.fileOf(annotation.element(), environment);
        if (annotation.inline()) {
            return compileText(annotation, target, javaFile);
        }
        String name = annotation.value() + annotation.source();
        if (!InputSearch.valid(name)) {
            throw new RefusedException("\"" + name + "\" is no file name");
        }
        InputSearch search = new InputSearch(environment.getFiler(), target.packageName());
        if (!annotation.source().isEmpty()) {
            return compileFile(name, target, search, javaFile, annotation);
        }
        InputSearch.Found object = search.inFolders(name, ProcessorOptions.OBJECTS, options.objects())
                .or(() -> search.onSourcePath(name))
                .or(() -> search.beside(name, javaFile))
                .or(() -> search.onClassPath(name))
                .orElseThrow(() -> search.notFound(name));
        return build.read(object.contents(), object.path(), target, new Log(annotation, object.path()));
    }

    private Optional<BuiltSkeleton> compileFile(
            String name,
            SkeletonBuild.Target target,
            InputSearch search,
            Optional<Path> javaFile,
            SkeletonAnnotation annotation)
            throws IOException, InterruptedException {
        Path file = search.inFolders(name, ProcessorOptions.SOURCES, options.sources())
                .or(() -> search.onSourcePath(name))
                .or(() -> search.beside(name, javaFile))
                .orElseThrow(() -> search.notFound(name))
                .path();
        return build.compile(
                root(file.getParent(), target.packageName()), file, List.of(), target, new Log(annotation, file));
    }

    /** The folder that has the package's folders, as for a build that compiles all of them. */
    private static Path root(Path folder, String packageName) {
        Path packages = Path.of(packageName.replace('.', '/'));
        Path root = folder;
        if (!packageName.isEmpty() && folder.endsWith(packages)) {
            for (int depth = packages.getNameCount(); depth > 0; depth--) {
                root = root.getParent();
            }
        }
        return root;
    }

    private Optional<BuiltSkeleton> compileText(
            SkeletonAnnotation annotation, SkeletonBuild.Target target, Optional<Path> javaFile)
            throws IOException, InterruptedException {
        if (annotation.element() instanceof PackageElement) {
            throw new RefusedException("C text on a package has no name that a skeleton could get from it: annotate a"
                    + " class, or put the text into a file");
        }
        Path folder = Files.createDirectories(work.resolve("text"));
        Path file = folder.resolve(annotation.element().getSimpleName() + ".bpf.c");
        Files.writeString(file, annotation.source());
        List<Path> includes = new ArrayList<>();
        javaFile.map(Path::getParent).ifPresent(includes::add);
        return build.compile(folder, file, includes, target, new Log(annotation, file));
    }

    private void write(BuiltSkeleton built, SkeletonAnnotation annotation) throws IOException {
        String prefix = built.packageName().isEmpty() ? "" : built.packageName() + ".";
        String className = prefix + built.className();
        Filer filer = environment.getFiler();
        try (Writer writer =
                filer.createSourceFile(className, annotation.element()).openWriter()) {
            writer.write(built.source());
        } catch (FilerException e) {
            throw new RefusedException("There is a class " + className
                    + " already: one input gives one skeleton, so remove this annotation or the other source of it");
        }
        try (OutputStream stream = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, built.packageName(), built.resourceName(), annotation.element())
                .openOutputStream()) {
            stream.write(built.object());
        }
        if (annotation.element() instanceof TypeElement type) {
            made.computeIfAbsent(type.getQualifiedName().toString(), name -> new ArrayList<>())
                    .add(className);
        }
    }

    /** Hands messages of the compiler on. */
    private final class Log implements BuildLog {
        private final SkeletonAnnotation annotation;
        private final Path input;
        /** Whether users see it as text in the annotation, not as a file. */
        private final boolean text;

        Log(SkeletonAnnotation annotation, Path input) {
            this.annotation = annotation;
            this.input = input;
            this.text = annotation.inline();
        }

        @Override
        public void log(Level level, Optional<Location> where, String message) {
            if (level == Level.ERROR) {
                reporter.error(annotation.place(), where.map(this::name).orElse("") + message);
            }
        }

        @Override
        public void errorInEvents(Location where, String map, String message) {
            reporter.error(
                    EventAnnotations.placeOf(annotation.element(), map).orElse(annotation.place()),
                    name(where) + message);
        }

        @Override
        public void warn(Location where, Warning warning) {
            reporter.warn(annotation.place(), new Warning(warning.kind(), name(where) + warning.text()));
        }

        private String name(Location where) {
            if (text && where.file().equals(input)) {
                return where.line() > 0
                        ? "line " + where.line() + ", column " + where.column() + " of the C text: "
                        : "";
            }
            Path file = where.file().equals(input) ? input.getFileName() : where.file();
            return file + (where.line() > 0 ? ":" + where.line() + ":" + where.column() : "") + ": ";
        }
    }
}
