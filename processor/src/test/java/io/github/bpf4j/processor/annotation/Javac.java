package io.github.bpf4j.processor.annotation;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import io.github.bpf4j.runtime.BpfSkeleton;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * A project's folder, compiled by javac with our processor.
 *
 * @param folder of the sources, with their packages' folders
 */
record Javac(Path folder) {
    /** The object that our tests like best. */
    static final String OBJECT = "execsnoop.bpf.o";

    /** What the runtime and those who use it need. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                location(BpfSkeleton.class),
                location(NullMarked.class),
                location(com.kenai.jffi.Function.class),
                location(com.kenai.jffi.Function.class).replace(".jar", "-native.jar"));
    }

    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file, with the folders that it needs. */
    Javac with(String path, String text) {
        return with(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Javac with(String path, byte[] contents) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, contents);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Compilation compile(String... options) {
        return compile(new BpfAnnotationProcessor(), options);
    }

    Compilation compile(Processor processor, String... options) {
        List<Object> all = new ArrayList<>(List.of("-cp", classPath()));
        all.addAll(Arrays.asList(options));
        return javac().withProcessors(processor).withOptions(all).compile(sources());
    }

    /** As {@link #run}, only the processor. */
    List<String> processOnly() {
        return run("-proc:only");
    }

    /** Compiles into the sources' folder; gives kind and first line of each message. */
    List<String> run(String... more) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                new ArrayList<>(List.of("-cp", classPath(), "-s", folder.toString(), "-d", folder.toString()));
        options.addAll(List.of(more));
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, sources());
        task.setProcessors(List.of(new BpfAnnotationProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getKind() + " "
                        + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
                .toList();
    }

    private List<JavaFileObject> sources() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<JavaFileObject> sources = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(com.google.testing.compile.JavaFileObjects.forResource(
                        file.toUri().toURL()));
            }
            return sources;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What javac says, as it prints it, with the project's folder called {@code /project}, and without the lines of C
     * that clang shows: their form is another with each version.
     */
    String messages(Compilation compilation) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                text.append(place(diagnostic))
                        .append(diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ")
                        .append(message(diagnostic))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String message(Diagnostic<?> diagnostic) {
        return diagnostic
                .getMessage(Locale.ROOT)
                .replace(folder.toString(), "/project")
                .replaceAll("\n[ |].*", "");
    }

    private String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return "";
        }
        String file = diagnostic.getSource().toUri().getPath().replace(folder + "/", "");
        return file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": ";
    }

    /** The bytes of a file that javac or the processor wrote. */
    static byte[] output(Compilation compilation, StandardLocation location, String path) {
        try (InputStream stream = compilation
                .generatedFile(location, path)
                .orElseThrow(() -> new AssertionError("no " + path + " among " + compilation.generatedFiles()))
                .openInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
