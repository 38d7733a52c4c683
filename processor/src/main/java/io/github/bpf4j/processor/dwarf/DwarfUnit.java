package io.github.bpf4j.processor.dwarf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compilation unit: what one C source became. Not thread-safe. */
public final class DwarfUnit {
    private final Dwarf dwarf;
    private final UnitHeader header;
    private @Nullable Abbreviations abbreviations;
    private @Nullable EntryTable entries;
    private @Nullable LineTable lines;
    private @Nullable DwarfCursor whole;
    private @Nullable Bases bases;
    private @Nullable Long baseAddress;

    private record Bases(long strings, long addresses, long locationLists, long rangeLists) {}

    DwarfUnit(Dwarf dwarf, UnitHeader header) {
        this.dwarf = dwarf;
        this.header = header;
    }

    UnitHeader header() {
        return header;
    }

    DwarfSections sections() {
        return dwarf.sections();
    }

    Dwarf dwarf() {
        return dwarf;
    }

    Abbreviations abbreviations() {
        Abbreviations known = abbreviations;
        if (known == null) {
            DwarfCursor cursor = sections().cursor(Dwarf.ABBREVIATIONS, header.abbreviations());
            known = Abbreviations.read(cursor, header.offsetSize());
            abbreviations = known;
        }
        return known;
    }

    EntryTable entries() {
        EntryTable known = entries;
        if (known == null) {
            known = new EntryTable(this);
            entries = known;
        }
        return known;
    }

    /** A cursor within the unit. */
    DwarfCursor cursor(int offset) {
        DwarfCursor known = whole;
        if (known == null) {
            known = sections().cursor(Dwarf.INFO, header.entries()).part(header.end() - header.entries());
            whole = known;
        }
        return known.copy(offset);
    }

    boolean holds(long offset) {
        return offset >= header.entries() && offset < header.end();
    }

    /** The entry of the unit itself, above all others. */
    public DwarfEntry root() {
        return entry(header.entries());
    }

    /** @param offset at which an entry starts */
    DwarfEntry entry(int offset) {
        DwarfCursor cursor = cursor(offset);
        Abbreviation shape = abbreviations().next(cursor);
        if (shape == null) {
            throw cursor.invalid("has no entry at " + offset);
        }
        return new DwarfEntry(this, offset, cursor.offset(), shape);
    }

    /** The entries directly below a function, block or type of the unit. */
    List<DwarfEntry> below(DwarfEntry parent) {
        List<DwarfEntry> below = new ArrayList<>();
        EntryWalk walk = new EntryWalk(this, parent.offset());
        while (walk.next()) {
            if (walk.depth() == 1) {
                below.add(walk.entry());
            }
        }
        return below;
    }

    /** The functions and variables of the unit that are not within functions, and perhaps others. */
    public List<DwarfEntry> definitions() {
        List<DwarfEntry> definitions = new ArrayList<>();
        for (int offset : entries().definitions()) {
            definitions.add(entry(offset));
        }
        return definitions;
    }

    /** All entries of a kind, at any depth, in the order of the unit. */
    public List<DwarfEntry> entries(int tag) {
        List<DwarfEntry> found = new ArrayList<>();
        EntryWalk walk = new EntryWalk(this, header.entries());
        while (walk.next()) {
            if (walk.tag() == tag) {
                found.add(walk.entry());
            }
        }
        return found;
    }

    /** Where in the source the instruction at an address came from. */
    public Optional<SourceLine> line(long address) {
        LineTable known = lines;
        if (known == null) {
            Optional<Long> offset = root().sectionOffset(Attribute.STATEMENT_LIST);
            known = offset.isPresent() ? LineTable.read(sections(), offset.get()) : LineTable.none();
            lines = known;
        }
        return known.at(address);
    }

    /** Where its parts of other sections begin. */
    private Bases bases() {
        Bases known = bases;
        if (known == null) {
            long stringsHeader = header.offsetSize() == Integer.BYTES ? 8 : 16;
            known = new Bases(
                    base(Attribute.STRING_OFFSETS_BASE, stringsHeader),
                    base(Attribute.ADDRESS_BASE, Dwarf.ADDRESSES_HEADER),
                    base(Attribute.LOCATION_LISTS_BASE, ListTable.HEADER),
                    base(Attribute.RANGE_LISTS_BASE, ListTable.HEADER));
            bases = known;
        }
        return known;
    }

    private long base(int attribute, long defaultBase) {
        return root().sectionOffset(attribute).orElse(defaultBase);
    }

    /** Where its table of lists of locations begins. */
    long locationLists() {
        return bases().locationLists;
    }

    /** Where its table of lists of ranges begins. */
    long rangeLists() {
        return bases().rangeLists;
    }

    /** What is added to offsets in lists of ranges and locations. */
    long baseAddress() {
        Long known = baseAddress;
        if (known == null) {
            known = root().address(Attribute.LOW_PC).orElse(0L);
            baseAddress = known;
        }
        return known;
    }

    /** The address at an index of {@code .debug_addr}. */
    long address(long index) {
        return sections()
                .cursor(".debug_addr", bases().addresses)
                .skipEntries(index, Long.BYTES)
                .u64();
    }

    /** The string at an index of {@code .debug_str_offsets}. */
    String indexedString(long index) {
        long offset = sections().stringOffsets().at(bases().strings, index, header.offsetSize());
        return sections().string(Dwarf.STRINGS, offset);
    }
}
