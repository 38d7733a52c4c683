package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.clang.Clang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds objects and skeletons from folders of BPF sources and objects.
 *
 * <p>Inputs whose every ingredient is the same as last time are left alone, and their warnings are not repeated.
 * Outputs are collected aside and moved to their places only when no input has an error. Each move is atomic, and what
 * a killed build did not get done, the next one does. Outputs whose input is gone are removed.
 */
public final class BpfBuild {
    private BpfBuild() {}

    /**
     * Runs a build in the caller's thread, with the help of others.
     *
     * @return how it ended; what is wrong with an input is in the log
     * @throws io.github.bpf4j.processor.clang.ClangException if there is no clang to work with; the message says how to
     *     get one
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread was interrupted
     */
    public static BuildOutcome run(BuildRequest request, BuildLog log) throws IOException, InterruptedException {
        Path work = request.outputs().work();
        try (Staging staging = Staging.open(request.outputs())) {
            List<InputFile> sources = InputFile.of(InputFile.Kind.SOURCE, request.sources());
            List<InputFile> objects = InputFile.of(InputFile.Kind.OBJECT, request.objects());
            VmlinuxInclude vmlinux = new VmlinuxInclude(
                    work.resolve("include"), request.compiler().btf());
            if (!sources.isEmpty()) {
                vmlinux.refresh();
            }
            List<Path> includeDirectories = includeDirectories(request, vmlinux);
            Optional<Clang> clang = sources.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Clang.find(request.compiler().clang()));
            clang.ifPresent(found -> log.debug(found.executable() + ": " + found.version()));
            BuildKeys keys = new BuildKeys(request, clang, includeDirectories);
            Translator translator = new Translator(
                    request,
                    clang.map(found -> new SourceCompiler(found, request.compiler(), includeDirectories, vmlinux)),
                    keys,
                    staging);
            return new IncrementalBuild(request.outputs(), keys, translator, staging, log)
                    .run(Stream.concat(sources.stream(), objects.stream()).toList());
        }
    }

    private static List<Path> includeDirectories(BuildRequest request, VmlinuxInclude vmlinux) {
        return Stream.of(
                        request.sources().stream().map(BuildRequest.InputFolder::root),
                        request.compiler().includeDirectories().stream(),
                        Stream.of(vmlinux.directory()))
                .flatMap(directories -> directories)
                .toList();
    }
}
