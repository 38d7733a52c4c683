package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.build.BuildState.Entry;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import io.github.bpf4j.processor.elf.ElfStripper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one input into an object and a skeleton, and puts both into the staging folder. Any thread may translate. */
final class Translator {
    private final String packageAtRoot;
    private final Optional<SourceCompiler> compiler;
    private final BuildKeys keys;
    private final Staging staging;

    /** @param compiler present if any input is a C source */
    Translator(String packageAtRoot, Optional<SourceCompiler> compiler, BuildKeys keys, Staging staging) {
        this.packageAtRoot = packageAtRoot;
        this.compiler = compiler;
        this.keys = keys;
        this.staging = staging;
    }

    /**
     * @param object as the compiler wrote it
     * @param shipped what applications get
     * @param dependencies all files that went into it
     * @param start when reading them began
     */
    private record ObjectCode(byte[] object, byte[] shipped, List<Path> dependencies, FileTime start) {}

    Translation translate(InputFile input) throws IOException, InterruptedException {
        List<Message> messages = new ArrayList<>();
        Optional<Entry> entry = Optional.empty();
        try {
            String packageName = input.packageName(packageAtRoot);
            Optional<ObjectCode> code = input.kind() == InputFile.Kind.OBJECT ? read(input) : compile(input, messages);
            if (code.isPresent()) {
                List<OutputFile> outputs = generate(input, packageName, code.get(), messages);
                entry = Optional.of(
                        new Entry(keyOf(input, code.get()), code.get().dependencies(), outputs));
            }
        } catch (InputException e) {
            messages.add(Message.error(e.where(), e.getMessage()));
        } catch (InvalidObjectException e) {
            messages.add(Message.error(BuildLog.Location.of(input.file()), e.getMessage()));
        }
        return new Translation(input, messages, entry);
    }

    private static Optional<ObjectCode> read(InputFile input) throws IOException {
        FileTime start = FileTime.from(Instant.now());
        byte[] object = Files.readAllBytes(input.file());
        return Optional.of(new ObjectCode(object, object, List.of(input.file()), start));
    }

    private Optional<ObjectCode> compile(InputFile input, List<Message> messages)
            throws IOException, InterruptedException {
        Path target = staging.scratch().resolve(input.name() + ".o");
        SourceCompiler.Compilation compilation = compiler.orElseThrow().compile(input, target);
        CompileResult result = compilation.result();
        messages.addAll(Message.of(input, result.diagnostics()));
        if (!result.succeeded()) {
            return Optional.empty();
        }
        byte[] object = Files.readAllBytes(target);
        return Optional.of(
                new ObjectCode(object, ElfStripper.withoutDebug(object), result.dependencies(), compilation.start()));
    }

    private List<OutputFile> generate(InputFile input, String packageName, ObjectCode code, List<Message> messages)
            throws IOException {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(
                new SkeletonRequest(code.object(), packageName, input.sourceName(), input.resourceName()));
        for (String warning : skeleton.warnings()) {
            messages.add(Message.warning(BuildLog.Location.of(input.file()), warning));
        }
        String folder = packageName.replace('.', '/') + "/";
        return List.of(
                staging.write(OutputFile.Kind.OBJECT, folder + input.resourceName(), code.shipped()),
                staging.write(
                        OutputFile.Kind.SOURCE,
                        folder + skeleton.className() + ".java",
                        skeleton.source().getBytes(UTF_8)));
    }

    /** A file that was saved while it was being compiled has two contents, and which one is in the object? */
    private String keyOf(InputFile input, ObjectCode code) throws IOException {
        for (Path dependency : code.dependencies()) {
            if (Files.getLastModifiedTime(dependency).compareTo(code.start()) > 0) {
                return Entry.UNKNOWN;
            }
        }
        return keys.keyOf(input, code.dependencies(), new FileDigests());
    }
}
