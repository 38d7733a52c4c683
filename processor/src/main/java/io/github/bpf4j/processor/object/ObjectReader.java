package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfReader;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Reads the declarations of a BPF object. */
public final class ObjectReader {
    private ObjectReader() {}

    /**
     * Reads an object as clang or {@code bpftool gen object} writes it.
     *
     * @throws InvalidObjectException if the bytes are no BPF object, or one that libbpf would refuse
     */
    public static BpfObjectFile read(byte[] object) {
        ElfFile elf = ElfReader.read(object);
        if (elf.machine() != ElfFile.MACHINE_BPF && elf.machine() != 0) {
            throw new InvalidObjectException("The object is for ELF machine " + elf.machine()
                    + ", not for BPF (247): compile it with clang -target bpf");
        }
        if (elf.section("maps").isPresent()) {
            throw new InvalidObjectException("The object declares maps in the legacy section \"maps\", which libbpf 1.0"
                    + " no longer reads: declare them in SEC(\".maps\") with __uint and __type");
        }
        Optional<Btf> btf = elf.section(".BTF").map(section -> BtfReader.readObject(relocated(elf, section)));
        List<MapDefinition> maps = elf.section(".maps").isEmpty()
                ? List.of()
                : new MapReader(btf.orElseThrow(() -> new InvalidObjectException(
                                "The object declares maps but has no BTF to describe them: compile it with -g")))
                        .read();
        return new BpfObjectFile(
                elf.order(),
                btf,
                maps,
                ProgramReader.read(elf),
                btf.map(table -> new DataSectionReader(elf, table).read()).orElse(List.of()));
    }

    /**
     * The BTF section with its relocations applied.
     *
     * <p>clang leaves the offsets of variables to the linker: the table has the addend, {@code .rel.BTF} the symbol.
     */
    private static ByteBuffer relocated(ElfFile elf, ElfSection section) {
        ByteBuffer original = section.contents();
        ByteBuffer copy = ByteBuffer.allocate(original.remaining()).order(original.order());
        copy.put(original).flip();
        for (ElfRelocation relocation : elf.relocations(section)) {
            if (relocation.offset() < 0 || relocation.offset() > copy.limit() - Integer.BYTES) {
                throw new InvalidObjectException(
                        ".rel.BTF: offset " + Long.toUnsignedString(relocation.offset()) + " lies outside of .BTF");
            }
            int offset = (int) relocation.offset();
            copy.putInt(offset, copy.getInt(offset) + (int) relocation.symbol().value());
        }
        return copy;
    }
}
