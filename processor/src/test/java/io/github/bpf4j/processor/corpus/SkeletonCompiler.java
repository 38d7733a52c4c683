package io.github.bpf4j.processor.corpus;

import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.runtime.BpfSkeleton;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles skeletons in this process, with every warning an error, and throws the classes away. For one thread. */
final class SkeletonCompiler {
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-Xlint:all", "-Werror", "-cp", classPath());

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final JavaFileManager files =
            new Discarding(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));

    /** What javac says first, or the empty string if it says nothing. */
    String compile(GeneratedSkeleton skeleton) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(null, files, diagnostics, OPTIONS, null, List.of(new Source(skeleton)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .filter(diagnostic -> diagnostic.getLineNumber() != Diagnostic.NOPOS)
                .findFirst()
                .map(diagnostic -> "line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .orElse(compiled ? "" : "javac failed: " + diagnostics.getDiagnostics());
    }

    /** What an application compiles against. */
    private static String classPath() {
        return Stream.of(BpfSkeleton.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedSkeleton skeleton) {
            super(URI.create("string:///" + skeleton.className() + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = skeleton.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Discarding extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Discarding(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///discarded"), kind) {
                @Override
                public OutputStream openOutputStream() throws IOException {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
