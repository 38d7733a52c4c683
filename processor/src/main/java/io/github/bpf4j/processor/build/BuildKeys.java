package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.clang.Clang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Digests of everything that outputs depend on: equal keys mean equal outputs. */
final class BuildKeys {
    private final String common;
    private final List<Path> includeDirectories;

    /** @param clang the compiler, if there is something to compile */
    BuildKeys(BuildRequest request, Optional<Clang> clang, List<Path> includeDirectories) throws IOException {
        this.includeDirectories = includeDirectories;
        BuildRequest.Compiler compiler = request.compiler();
        common = new Digest()
                .add(CodeIdentity.digest())
                .add(clang.map(found -> found.executable() + " " + found.version())
                        .orElse(""))
                .addAll(includeDirectories)
                .addAll(compiler.defines())
                .addAll(compiler.arguments())
                .add(compiler.architecture().name())
                .add(request.packageName())
                .addAll(request.types().events())
                .add(Boolean.toString(request.types().shared()))
                .finish();
    }

    String keyOf(InputFile input, List<Path> dependencies, FileDigests digests) {
        Digest key = new Digest().add(common).add(input.toString());
        for (Path dependency : dependencies) {
            key.add(dependency.toString()).add(digests.of(dependency)).add(rivals(dependency));
        }
        return key.finish();
    }

    /** Which include directories have a file of this name: a new one may hide the one that was found before. */
    private String rivals(Path dependency) {
        StringBuilder present = new StringBuilder();
        for (Path directory : includeDirectories) {
            if (dependency.startsWith(directory)) {
                Path name = directory.relativize(dependency);
                includeDirectories.forEach(other -> present.append(Files.exists(other.resolve(name)) ? '1' : '0'));
            }
        }
        return present.toString();
    }
}
