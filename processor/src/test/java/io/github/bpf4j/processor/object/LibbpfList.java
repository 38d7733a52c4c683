package io.github.bpf4j.processor.object;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What libbpf itself finds in an object: {@code libbpf-list.c}, compiled with the host's compiler. */
final class LibbpfList {
    private static final Map<Path, LibbpfList> BUILT = new ConcurrentHashMap<>();

    private final Path folder;
    private final Tool program;

    private LibbpfList(Path folder) {
        this.folder = folder;
        this.program = new Tool(folder.resolve("libbpf-list"));
    }

    /** The program, compiled into a folder when first asked for; skips the test where that fails. */
    static LibbpfList in(Path folder) {
        return BUILT.computeIfAbsent(folder, LibbpfList::build);
    }

    private static LibbpfList build(Path folder) {
        try (InputStream source = LibbpfList.class.getResourceAsStream("/object/libbpf-list.c")) {
            Files.write(folder.resolve("libbpf-list.c"), source.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.Run run = Tool.required("cc").run(folder, "libbpf-list.c", "-o", "libbpf-list", "-lbpf");
        assumeTrue(run.status() == 0, "programs cannot be linked with libbpf: " + run.errors());
        return new LibbpfList(folder);
    }

    /** What libbpf lists; empty if it refuses to open the object. */
    Optional<List<String>> of(byte[] object) {
        try {
            Files.write(folder.resolve("listed.o"), object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.Run run = program.run(folder, "listed.o");
        return run.status() == 0 ? Optional.of(run.output().lines().toList()) : Optional.empty();
    }

    /** The same list from what bpf4j has read. */
    static List<String> of(BpfObjectFile object) {
        Stream<String> maps =
                object.maps().stream().filter(map -> map.structOps().isEmpty()).map(LibbpfList::line);
        Stream<String> sections = object.dataSections().stream()
                .filter(section -> section.kind() != DataSectionDefinition.Kind.ARENA)
                .map(section -> "section " + section.name() + " size " + section.size() + " mappable "
                        + number(section.mappable()));
        Stream<String> structOps = object.maps().stream()
                .filter(map -> map.structOps().isPresent())
                .map(LibbpfList::line);
        Stream<String> programs = object.programs().stream()
                .map(program -> "program " + program.name() + " section "
                        + (program.autoload()
                                ? program.section()
                                : program.section().substring(1)) + " autoload "
                        + number(program.autoload()));
        return Stream.of(maps, sections, structOps, programs)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(MapDefinition map) {
        return "map " + map.name() + " type " + map.typeNumber() + " key " + map.keySize() + " value "
                + map.valueSize() + " max " + map.maxEntries() + " flags " + map.flags() + " extra " + map.extra()
                + " numa " + map.numaNode() + " pinned " + number(map.pinned()) + " inner "
                + number(map.inner().isPresent());
    }

    private static int number(boolean value) {
        return value ? 1 : 0;
    }
}
