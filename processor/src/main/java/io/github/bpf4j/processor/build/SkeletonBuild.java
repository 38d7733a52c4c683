package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.ConfiguredEventException;
import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.clang.Clang;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds skeletons one by one, for a caller that writes them itself. The same input gives what {@link BpfBuild} gives.
 *
 * <p>What is wrong with an input is in the log. Not for use by several threads.
 */
public final class SkeletonBuild {
    private final BuildRequest.Compiler settings;
    private final Path work;
    private final VmlinuxInclude vmlinux;
    private @Nullable Clang clang;

    /**
     * What the skeleton shall be.
     *
     * @param events what is known of the object's buffers beside what the object says
     */
    public record Target(String packageName, List<BuildRequest.EventType> events) {
        public Target {
            events = List.copyOf(events);
        }
    }

    /** @param work a folder for objects on their way and for {@code vmlinux.h}, which is kept for the next build */
    public SkeletonBuild(BuildRequest.Compiler settings, Path work) {
        this.settings = settings;
        this.work = work;
        this.vmlinux = new VmlinuxInclude(work.resolve("include"), settings.btf());
    }

    /**
     * Compiles a source.
     *
     * @param root of the sources, which {@code source} lies in or below: the name of no folder above it gets into the
     *     object
     * @param includeDirectories searched after {@code root}, and before those of the settings
     * @return empty if there are errors, which are in the log
     * @throws io.github.bpf4j.processor.clang.ClangException if there is no clang to work with
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread was interrupted
     */
    public Optional<BuiltSkeleton> compile(
            Path root, Path source, List<Path> includeDirectories, Target target, BuildLog log)
            throws IOException, InterruptedException {
        InputFile input = new InputFile(InputFile.Kind.SOURCE, root, source);
        Path object = work.resolve("objects").resolve(input.resourceName());
        CompileResult result;
        try {
            result = compiler(root, includeDirectories).compile(input, object).result();
        } catch (InputException e) {
            log.error(e.where(), e.getMessage());
            return Optional.empty();
        }
        Message.of(input, result.diagnostics()).forEach(message -> message.say(log));
        if (!result.succeeded()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(object);
        Files.delete(object);
        return generate(input, bytes, target, log)
                .map(skeleton -> BuiltSkeleton.of(skeleton, input.resourceName(), ElfStripper.withoutDebug(bytes)));
    }

    /**
     * Takes an object that was compiled elsewhere.
     *
     * @param file where it is from: its last name names the class
     * @return empty if there are errors, which are in the log
     */
    public Optional<BuiltSkeleton> read(byte[] object, Path file, Target target, BuildLog log) {
        InputFile input = new InputFile(InputFile.Kind.OBJECT, file, file);
        return generate(input, object, target, log)
                .map(skeleton -> BuiltSkeleton.of(skeleton, input.resourceName(), object));
    }

    private Optional<GeneratedSkeleton> generate(InputFile input, byte[] object, Target target, BuildLog log) {
        BuildLog.Location where = BuildLog.Location.of(input.file());
        try {
            GeneratedSkeleton skeleton = SkeletonGenerator.generate(new SkeletonRequest(
                    object,
                    target.packageName(),
                    input.sourceName(),
                    input.resourceName(),
                    new EventConfiguration(
                            target.events().stream()
                                    .map(SkeletonBuild::configured)
                                    .toList(),
                            ConfigurationStyle.ANNOTATIONS),
                    path -> false));
            skeleton.warnings().forEach(warning -> log.warn(where, warning));
            return Optional.of(skeleton);
        } catch (ConfiguredEventException e) {
            log.errorInEvents(where, e.map(), e.getMessage());
            return Optional.empty();
        } catch (InvalidObjectException e) {
            log.error(where, e.getMessage());
            return Optional.empty();
        }
    }

    /** Given for this object, so that it must have the map. */
    private static ConfiguredEvent configured(BuildRequest.EventType event) {
        return new ConfiguredEvent(event.map(), event.type(), event.tag(), event.value(), true);
    }

    private SourceCompiler compiler(Path root, List<Path> includeDirectories) throws IOException, InterruptedException {
        if (clang == null) {
            vmlinux.refresh();
            clang = Clang.find(settings.clang());
        }
        List<Path> all = Stream.of(
                        Stream.of(root),
                        includeDirectories.stream(),
                        settings.includeDirectories().stream(),
                        Stream.of(vmlinux.directory()))
                .flatMap(directories -> directories)
                .toList();
        return new SourceCompiler(clang, settings, all, vmlinux);
    }
}
