package io.github.bpf4j.processor.elf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A relocatable ELF64 file: what a BPF object is. Immutable.
 */
public final class ElfFile {
    /** {@code EM_BPF}. */
    public static final int MACHINE_BPF = 247;

    private final ByteOrder order;
    private final int machine;
    private final List<ElfSection> sections;
    private final List<ElfSymbol> symbols;
    private final Map<String, ElfSection> sectionsByName = new HashMap<>();
    private final Map<Integer, List<ElfSymbol>> symbolsBySection;
    private final Map<Integer, List<ElfRelocation>> relocationsBySection;

    ElfFile(
            ByteOrder order,
            int machine,
            List<ElfSection> sections,
            List<ElfSymbol> symbols,
            Map<Integer, List<ElfRelocation>> relocationsBySection) {
        this.order = order;
        this.machine = machine;
        this.sections = List.copyOf(sections);
        this.symbols = List.copyOf(symbols);
        sections.forEach(section -> sectionsByName.putIfAbsent(section.name(), section));
        symbolsBySection = symbols.stream().collect(groupingBy(ElfSymbol::sectionIndex, toUnmodifiableList()));
        this.relocationsBySection = Map.copyOf(relocationsBySection);
    }

    public ByteOrder order() {
        return order;
    }

    /** {@code e_machine}: 247 for BPF, 0 in objects of very old compilers. */
    public int machine() {
        return machine;
    }

    /** All sections by index, the null section first. */
    public List<ElfSection> sections() {
        return sections;
    }

    /** The first section of this name. */
    public Optional<ElfSection> section(String name) {
        return Optional.ofNullable(sectionsByName.get(name));
    }

    /** All symbols by index of the symbol table, the null symbol first; empty without a table. */
    public List<ElfSymbol> symbols() {
        return symbols;
    }

    /** The symbols that this section defines, in the order of their table. */
    public List<ElfSymbol> symbols(ElfSection section) {
        return symbolsBySection.getOrDefault(section.index(), List.of());
    }

    /** The relocations that apply to this section, in the order of their table. */
    public List<ElfRelocation> relocations(ElfSection target) {
        return relocationsBySection.getOrDefault(target.index(), List.of());
    }

    /** Takes a relocation apart. */
    public interface RelocationReader {
        /** @param symbol its index in {@link ElfFile#symbols()} */
        void read(long offset, int type, int symbol);
    }

    /** The same as {@link #relocations}, for sections that have many, without an object for each. */
    public void readRelocations(ElfSection target, RelocationReader reader) {
        List<ElfRelocation> relocations = relocations(target);
        if (relocations instanceof RelocationTable table) {
            table.read(reader);
        } else {
            relocations.forEach(relocation -> reader.read(
                    relocation.offset(), relocation.type(), relocation.symbol().index()));
        }
    }
}
