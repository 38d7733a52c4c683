package io.github.bpf4j.processor.elf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
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
            List<ElfRelocation> relocations) {
        this.order = order;
        this.machine = machine;
        this.sections = List.copyOf(sections);
        this.symbols = List.copyOf(symbols);
        sections.forEach(section -> sectionsByName.putIfAbsent(section.name(), section));
        symbolsBySection = symbols.stream().collect(groupingBy(ElfSymbol::sectionIndex, toUnmodifiableList()));
        relocationsBySection = bySection(relocations);
    }

    /** Those of a section mostly stand together, and of debug sections there are many. */
    private static Map<Integer, List<ElfRelocation>> bySection(List<ElfRelocation> relocations) {
        Map<Integer, List<ElfRelocation>> bySection = new HashMap<>();
        int last = -1;
        List<ElfRelocation> current = new ArrayList<>();
        for (ElfRelocation relocation : relocations) {
            if (relocation.sectionIndex() != last) {
                last = relocation.sectionIndex();
                current = bySection.computeIfAbsent(last, index -> new ArrayList<>());
            }
            current.add(relocation);
        }
        bySection.replaceAll((index, list) -> Collections.unmodifiableList(list));
        return bySection;
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
}
