package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A clang that can compile for BPF; for use by any thread. */
public final class Clang {
    private final Path executable;
    private final int majorVersion;
    private final String version;
    private final Map<Architecture, List<Path>> systemHeaders = new ConcurrentHashMap<>();

    Clang(Path executable, int majorVersion, String version) {
        this.executable = executable;
        this.majorVersion = majorVersion;
        this.version = version;
    }

    /**
     * Finds a clang.
     *
     * @param configured a path, or a name to look for on PATH; empty for the newest of clang and clang-NN on PATH
     * @throws ClangException if there is none, it is no clang, or it is too old
     * @throws InterruptedException if the thread is interrupted while a clang tells its version
     */
    public static Clang find(Optional<String> configured) throws InterruptedException {
        return new ClangFinder(Optional.ofNullable(System.getenv("PATH")).orElse("")).find(configured);
    }

    /** The absolute path. */
    public Path executable() {
        return executable;
    }

    public int majorVersion() {
        return majorVersion;
    }

    /** The whole line, {@code Debian clang version 14.0.6}: what a cache should be keyed by. */
    public String version() {
        return version;
    }

    /**
     * Compiles a source.
     *
     * <p>The object appears under its name at once and whole, or not at all. An interrupt kills clang.
     *
     * @throws IOException if a file or folder cannot be written, or clang cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public CompileResult compile(CompileRequest request) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(request.object().getParent());
        Path workspace = Files.createTempDirectory(folder, ".clang-");
        try {
            return compile(request, workspace.resolve("object"), workspace.resolve("dependencies"));
        } finally {
            deleteWithContents(workspace);
        }
    }

    private CompileResult compile(CompileRequest request, Path object, Path dependencyFile)
            throws IOException, InterruptedException {
        CompileCommand command = new CompileCommand(request);
        ChildProcess.Outcome outcome = ChildProcess.run(
                command.line(executable, systemHeaders(request.architecture()), object, dependencyFile),
                request.sourceRoot(),
                ChildProcess.UNLIMITED);
        List<Diagnostic> diagnostics = DiagnosticParser.parse(outcome.output(), command::resolve);
        if (outcome.exitCode() != 0) {
            return new CompileResult(false, withError(diagnostics, outcome.exitCode()), List.of());
        }
        List<Path> dependencies = DependencyFile.parse(Files.readString(dependencyFile)).stream()
                .map(command::resolve)
                .toList();
        Files.move(object, request.object(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new CompileResult(true, diagnostics, dependencies);
    }

    private List<Path> systemHeaders(Architecture architecture) throws IOException, InterruptedException {
        List<Path> known = systemHeaders.get(architecture);
        if (known == null) {
            known = SystemHeaders.of(executable, architecture);
            systemHeaders.put(architecture, known);
        }
        return known;
    }

    @Override
    public String toString() {
        return version + " (" + executable + ")";
    }

    /** A failure has an error, also if clang died without one. */
    private List<Diagnostic> withError(List<Diagnostic> diagnostics, int exitCode) {
        if (diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
            return diagnostics;
        }
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.add(new Diagnostic(
                Severity.ERROR,
                Optional.empty(),
                0,
                0,
                executable + " ended with status " + exitCode + " and no error message: try another version of clang",
                List.of()));
        return all;
    }

    private static void deleteWithContents(Path workspace) throws IOException {
        try (Stream<Path> files = Files.list(workspace)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(workspace);
    }
}
