package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.build.BuildState.Entry;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.codegen.GeneratedSkeleton;
import io.github.bpf4j.processor.codegen.SharedClass;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns one input into an object and a skeleton, and puts both into the staging folder. Any thread may translate.
 *
 * <p>There are two steps, since which types a skeleton shares with others is known when all objects are there.
 */
final class Translator {
    private final String packageAtRoot;
    private final BuildRequest.Types types;
    private final Optional<SourceCompiler> compiler;
    private final BuildKeys keys;
    private final Staging staging;

    /** @param compiler present if any input is a C source */
    Translator(BuildRequest request, Optional<SourceCompiler> compiler, BuildKeys keys, Staging staging) {
        this.packageAtRoot = request.packageName();
        this.types = request.types();
        this.compiler = compiler;
        this.keys = keys;
        this.staging = staging;
    }

    /** Whether skeletons are to share types. */
    boolean shares() {
        return types.shared();
    }

    /**
     * The Java package of an input's skeleton.
     *
     * @throws InputException if there is none
     */
    String packageOf(InputFile input) {
        return input.packageName(packageAtRoot);
    }

    /** The first step: the object, and what of it could be shared. */
    Draft draft(InputFile input) throws IOException, InterruptedException {
        List<Message> messages = new ArrayList<>();
        try {
            packageOf(input);
            Optional<ObjectCode> code = input.kind() == InputFile.Kind.OBJECT ? read(input) : compile(input, messages);
            List<SharableType> sharable =
                    code.isPresent() && shares() ? sharable(input, code.get().object()) : List.of();
            return new Draft(input, messages, code, sharable);
        } catch (InputException e) {
            messages.add(Message.error(e.where(), e.getMessage()));
        } catch (InvalidObjectException e) {
            messages.add(Message.error(BuildLog.Location.of(input.file()), e.getMessage()));
        }
        return new Draft(input, messages, Optional.empty(), List.of());
    }

    /**
     * The second step: the outputs.
     *
     * @param shared paths of the types whose classes lie in the package
     */
    Translation finish(Draft draft, Set<String> shared) throws IOException {
        InputFile input = draft.input();
        List<Message> messages = new ArrayList<>(draft.messages());
        Optional<Entry> entry = Optional.empty();
        if (draft.code().isPresent()) {
            ObjectCode code = draft.code().get();
            try {
                List<OutputFile> outputs = write(input, code, shared, messages);
                List<SharableType> decided = draft.types().stream()
                        .map(type -> type.shared(shared.contains(type.path())))
                        .toList();
                entry = Optional.of(new Entry(keyOf(input, code), code.dependencies(), outputs, decided));
            } catch (InvalidObjectException e) {
                messages.add(Message.error(BuildLog.Location.of(input.file()), e.getMessage()));
            }
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

    private List<SharableType> sharable(InputFile input, byte[] object) {
        return generate(input, object, path -> true).shared().stream()
                .map(type -> new SharableType(
                        type.path(),
                        type.className(),
                        Digest.of(type.source().getBytes(UTF_8)),
                        false,
                        type.dependencies()))
                .toList();
    }

    private GeneratedSkeleton generate(InputFile input, byte[] object, Predicate<String> shared) {
        List<ConfiguredEvent> events = types.events().stream()
                .filter(event -> event.source()
                        .map(AntPattern::new)
                        .map(p -> p.matches(input.name()))
                        .orElse(true))
                .map(event -> new ConfiguredEvent(
                        event.map(),
                        event.type(),
                        event.tag(),
                        event.value(),
                        event.source().isPresent()))
                .toList();
        return SkeletonGenerator.generate(new SkeletonRequest(
                object,
                packageOf(input),
                input.sourceName(),
                input.resourceName(),
                new EventConfiguration(events, ConfigurationStyle.MAVEN),
                shared));
    }

    private List<OutputFile> write(InputFile input, ObjectCode code, Set<String> shared, List<Message> messages)
            throws IOException {
        GeneratedSkeleton skeleton = generate(input, code.object(), shared::contains);
        for (Warning warning : skeleton.warnings()) {
            messages.add(Message.warning(BuildLog.Location.of(input.file()), warning));
        }
        String folder = skeleton.packageName().replace('.', '/') + "/";
        List<OutputFile> outputs = new ArrayList<>();
        outputs.add(staging.write(OutputFile.Kind.OBJECT, folder + input.resourceName(), code.shipped()));
        outputs.add(staging.write(
                OutputFile.Kind.SOURCE,
                folder + skeleton.className() + ".java",
                skeleton.source().getBytes(UTF_8)));
        for (SharedClass type : skeleton.shared()) {
            outputs.add(staging.write(
                    OutputFile.Kind.SHARED_SOURCE,
                    folder + type.className() + ".java",
                    type.source().getBytes(UTF_8)));
        }
        return outputs;
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
