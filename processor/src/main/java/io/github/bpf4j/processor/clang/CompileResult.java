package io.github.bpf4j.processor.clang;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a compilation.
 *
 * @param succeeded whether the object is in its place; if not, there is none that is new
 * @param diagnostics in clang's order; a note follows what it belongs to
 * @param dependencies the source and each file that it includes, also those of the system, absolute; empty after a
 *     failure
 */
public record CompileResult(boolean succeeded, List<Diagnostic> diagnostics, List<Path> dependencies) {
    public CompileResult {
        diagnostics = List.copyOf(diagnostics);
        dependencies = List.copyOf(dependencies);
    }
}
