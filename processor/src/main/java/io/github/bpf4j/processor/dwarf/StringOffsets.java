package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where strings are: {@code .debug_str_offsets}. It has thousands of entries, each with a relocation, and few are asked for.
 * Compilers write the relocations in the order of the entries, so that the one of an entry is found without the others.
 */
final class StringOffsets {
    static final String SECTION = ".debug_str_offsets";

    private final DwarfSections sections;
    private final ByteBuffer unrelocated;
    private final List<ElfRelocation> relocations;
    private final long first;

    StringOffsets(ElfFile elf, DwarfSections sections) {
        this.sections = sections;
        unrelocated = elf.section(SECTION)
                .map(CompressedSection::contents)
                .orElseGet(() -> ByteBuffer.allocate(0).order(elf.order()));
        relocations = elf.section(SECTION).map(elf::relocations).orElse(List.of());
        first = relocations.isEmpty() ? 0 : relocations.get(0).offset();
    }

    /**
     * The offset of a string.
     *
     * @param table offset of the first entry of the unit
     * @param size bytes of an entry
     */
    long at(long table, long index, int size) {
        DwarfCursor entry = new DwarfCursor(SECTION, unrelocated, table).skipEntries(index, size);
        long number = (entry.offset() - first) / size;
        if (number >= 0 && number < relocations.size()) {
            ElfRelocation relocation = relocations.get((int) number);
            if (relocation.offset() == entry.offset() && DwarfSections.size(relocation.type()) == size) {
                return entry.unsigned(size) + sections.added(relocation);
            }
        }
        return sections.cursor(SECTION, entry.offset()).unsigned(size);
    }
}
