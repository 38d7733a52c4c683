package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfReader;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the declarations of a BPF object.
 *
 * <p>What libbpf opens, in any version from 1.1 on, is read; what every version refuses is refused here.
 */
public final class ObjectReader {
    private final ElfFile elf;
    private final List<Warning> warnings = new ArrayList<>();

    private ObjectReader(ElfFile elf) {
        this.elf = elf;
    }

    /**
     * Reads an object as clang or {@code bpftool gen object} writes it.
     *
     * @param object its bytes, which must not change any more
     * @throws InvalidObjectException if the bytes are no BPF object, or one that libbpf would refuse
     */
    public static BpfObjectFile read(byte[] object) {
        return read(ElfReader.read(object));
    }

    /**
     * As the other, of a file that is read already.
     *
     * @throws InvalidObjectException if it is no BPF object, or one that libbpf would refuse
     */
    public static BpfObjectFile read(ElfFile elf) {
        ObjectReader reader = new ObjectReader(elf);
        reader.check();
        return reader.read();
    }

    private void check() {
        if (elf.machine() != ElfFile.MACHINE_BPF && elf.machine() != 0) {
            throw new InvalidObjectException("The object is for ELF machine " + elf.machine()
                    + ", not for BPF (247): compile it with clang -target bpf");
        }
        if (elf.symbols().isEmpty()) {
            throw new InvalidObjectException("The object has no symbol table, without which libbpf finds no program:"
                    + " strip no more than debug information from it (llvm-strip -g)");
        }
        if (elf.section("maps").isPresent()) {
            throw new InvalidObjectException("The object declares maps in the legacy section \"maps\", which libbpf 1.0"
                    + " no longer reads: declare them in SEC(\".maps\") with __uint and __type");
        }
    }

    private BpfObjectFile read() {
        Functions functions = Functions.of(elf);
        Optional<Btf> btf = btf();
        return btf.isPresent() ? described(functions, btf.get()) : undescribed(functions);
    }

    private BpfObjectFile described(Functions functions, Btf btf) {
        List<ExternDefinition> externs = new ExternReader(btf).read(elf);
        Placement placement = new Placement(elf, btf);
        TreeMap<Long, MapReader.Entry> maps = MapReader.read(elf, btf, placement);
        long arenas = maps.values().stream()
                .filter(entry -> entry.map().kind() == MapKind.ARENA)
                .count();
        List<DataSectionDefinition> sections = new DataSectionReader(elf, warnings).read(btf, placement, arenas);
        List<MapDefinition> structOps = new StructOpsReader(elf, btf, placement, functions).read();
        new RelocationChecker(elf, functions, maps.keySet()).check();
        new MapValueChecker(elf, functions, maps).check();
        return new BpfObjectFile(
                elf.order(),
                Optional.of(btf),
                Stream.concat(MapReader.definitions(maps).stream(), structOps.stream())
                        .toList(),
                functions.programs(),
                Stream.concat(sections.stream(), KconfigLayout.of(externs, btf).stream())
                        .toList(),
                externs,
                EventReader.read(elf, btf, placement, warnings),
                warnings);
    }

    private BpfObjectFile undescribed(Functions functions) {
        List<DataSectionDefinition> sections = new DataSectionReader(elf, warnings).read();
        new RelocationChecker(elf, functions, Set.of()).check();
        return new BpfObjectFile(
                elf.order(),
                Optional.empty(),
                List.of(),
                functions.programs(),
                sections,
                List.of(),
                List.of(),
                warnings);
    }

    private Optional<Btf> btf() {
        Optional<ElfSection> section = elf.section(".BTF").filter(found -> found.type() == ElfSection.PROGBITS);
        String reason = "has no BTF";
        if (section.isPresent()) {
            try {
                return Optional.of(BtfReader.readObject(section.get().contents()));
            } catch (InvalidObjectException e) {
                if (btfUser().isPresent()) {
                    throw e;
                }
                reason = "has damaged BTF (" + e.getMessage() + ")";
            }
        }
        if (btfUser().isPresent()) {
            throw new InvalidObjectException(
                    "The object has " + btfUser().get() + " but no BTF to describe them: compile it with -g");
        }
        warnings.add(
                Warning.degraded("The object " + reason + ", so that its variables have no types: compile it with -g"));
        return Optional.empty();
    }

    /** What of the object libbpf cannot do without BTF. */
    private Optional<String> btfUser() {
        if (elf.section(MapReader.SECTION).isPresent()) {
            return Optional.of("maps");
        }
        if (elf.sections().stream().anyMatch(StructOpsReader::isStructOps)) {
            return Optional.of("struct_ops variables");
        }
        return ExternReader.symbols(elf).isEmpty() ? Optional.empty() : Optional.of("externs");
    }
}
