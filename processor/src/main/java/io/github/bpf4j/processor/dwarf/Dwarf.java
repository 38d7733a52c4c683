package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The debug information of an object. Decodes on demand, so that any method of what it hands out may throw
 * {@link InvalidObjectException}. Not thread-safe.
 */
public final class Dwarf {
    static final String INFO = ".debug_info";
    static final String ABBREVIATIONS = ".debug_abbrev";
    static final String STRINGS = ".debug_str";
    static final String LINE_STRINGS = ".debug_line_str";
    /** Bytes in front of the first address of {@code .debug_addr}. */
    static final int ADDRESSES_HEADER = 8;

    private final DwarfSections sections;
    private final List<DwarfUnit> units = new ArrayList<>();
    /** Those that others refer to: types are asked for again and again. */
    private final Map<Long, DwarfEntry> referred = new HashMap<>();

    private Dwarf(ElfFile elf) {
        sections = new DwarfSections(elf);
        DwarfCursor cursor = sections.cursor(INFO, 0);
        while (!cursor.atEnd()) {
            units.add(new DwarfUnit(this, UnitHeader.read(cursor)));
        }
    }

    /** Whether an object has debug information. */
    public static boolean isIn(ElfFile elf) {
        return elf.section(INFO).filter(section -> section.size() > 0).isPresent();
    }

    /**
     * The debug information of an object; empty if it has none.
     *
     * @throws InvalidObjectException if it has some that is damaged or of another version than 4 and 5
     */
    public static Optional<Dwarf> read(ElfFile elf) {
        return isIn(elf) ? Optional.of(new Dwarf(elf)) : Optional.empty();
    }

    DwarfSections sections() {
        return sections;
    }

    /** The units that describe code. */
    public List<DwarfUnit> units() {
        return units.stream().filter(unit -> unit.header().compiled()).toList();
    }

    /** The entry that starts at an offset of {@code .debug_info}. */
    DwarfEntry entry(long offset) {
        DwarfEntry known = referred.get(offset);
        if (known == null) {
            known = find(offset);
            referred.put(offset, known);
        }
        return known;
    }

    private DwarfEntry find(long offset) {
        for (DwarfUnit unit : units) {
            if (unit.holds(offset) && unit.entries().startsAt(offset)) {
                return unit.entry((int) offset);
            }
        }
        throw new InvalidObjectException("DWARF: no entry starts at " + Long.toUnsignedString(offset) + " of " + INFO);
    }
}
