package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.clang.Clang;
import io.github.bpf4j.processor.clang.CompileRequest;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.clang.Diagnostic;
import io.github.bpf4j.processor.clang.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compiles C sources, and has {@code vmlinux.h} written once one turns out to lack it. Any thread may compile. */
final class SourceCompiler {
    private final Clang clang;
    private final BuildRequest.Compiler settings;
    private final List<Path> includeDirectories;
    private final VmlinuxInclude vmlinux;

    SourceCompiler(Clang clang, BuildRequest.Compiler settings, List<Path> includeDirectories, VmlinuxInclude vmlinux) {
        this.clang = clang;
        this.settings = settings;
        this.includeDirectories = includeDirectories;
        this.vmlinux = vmlinux;
    }

    /** @param start when clang began to read the files that the result depends on */
    record Compilation(FileTime start, CompileResult result) {}

    Compilation compile(InputFile source, Path object) throws IOException, InterruptedException {
        CompileRequest request = new CompileRequest(
                source.root(),
                source.file(),
                object,
                includeDirectories,
                settings.defines(),
                settings.arguments(),
                settings.architecture());
        Compilation compilation = compile(request);
        Optional<Diagnostic> missing = compilation.result().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR
                        && diagnostic.message().startsWith("'" + VmlinuxInclude.HEADER + "' file not found"))
                .findFirst();
        if (compilation.result().succeeded() || missing.isEmpty()) {
            return compilation;
        }
        vmlinux.provide(Message.where(source, missing.get()));
        return compile(request);
    }

    private Compilation compile(CompileRequest request) throws IOException, InterruptedException {
        return new Compilation(FileTime.from(Instant.now()), clang.compile(request));
    }
}
