package io.github.bpf4j.processor.elf;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * A relocatable ELF64 file: what a BPF object is.
 *
 * @param machine {@code e_machine}: 247 for BPF, 0 in objects of very old compilers
 * @param sections by index, the null section first
 * @param symbols by index of the symbol table, the null symbol first; empty without a table
 */
public record ElfFile(
        ByteOrder order, int machine, List<ElfSection> sections, List<ElfSymbol> symbols, List<ElfRelocation> relocations) {
    /** {@code EM_BPF}. */
    public static final int MACHINE_BPF = 247;

    public ElfFile {
        sections = List.copyOf(sections);
        symbols = List.copyOf(symbols);
        relocations = List.copyOf(relocations);
    }

    /** The first section of this name. */
    public Optional<ElfSection> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** The relocations that apply to this section, in the order of their table. */
    public List<ElfRelocation> relocations(ElfSection target) {
        return relocations.stream()
                .filter(relocation -> relocation.sectionIndex() == target.index())
                .toList();
    }
}
