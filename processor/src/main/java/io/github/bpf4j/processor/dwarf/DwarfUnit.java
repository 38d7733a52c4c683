package io.github.bpf4j.processor.dwarf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compilation unit: what one C source became. Not thread-safe. */
public final class DwarfUnit {
    private final Dwarf dwarf;
    private final UnitHeader header;
    private @Nullable EntryTable entries;
    private @Nullable LineTable lines;

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

    EntryTable entries() {
        EntryTable known = entries;
        if (known == null) {
            Abbreviations abbreviations = Abbreviations.read(
                    sections().cursor(Dwarf.ABBREVIATIONS, header.abbreviations()), header.offsetSize());
            known = EntryTable.read(cursor(header.entries()), abbreviations, header.offsetSize());
            if (known.count() == 0) {
                throw cursor(header.entries()).invalid("has a unit without entries");
            }
            entries = known;
        }
        return known;
    }

    /** A cursor within the unit. */
    DwarfCursor cursor(int offset) {
        return sections()
                .cursor(Dwarf.INFO, header.entries())
                .part(header.end() - header.entries())
                .at(offset);
    }

    boolean holds(long offset) {
        return offset >= header.entries() && offset < header.end();
    }

    /** The entry of the unit itself, above all others. */
    public DwarfEntry root() {
        return new DwarfEntry(this, 0);
    }

    /** All entries of a kind, at any depth, in the order of the unit. */
    public List<DwarfEntry> entries(int tag) {
        EntryTable table = entries();
        List<DwarfEntry> found = new ArrayList<>();
        for (int index = 0; index < table.count(); index++) {
            if (table.shape(index).tag() == tag) {
                found.add(new DwarfEntry(this, index));
            }
        }
        return found;
    }

    /** Where in the source the instruction at an address came from. */
    public Optional<SourceLine> line(long address) {
        LineTable known = lines;
        if (known == null) {
            known = root().sectionOffset(Attribute.STATEMENT_LIST)
                    .map(offset -> LineTable.read(sections(), offset))
                    .orElseGet(LineTable::new);
            lines = known;
        }
        return known.at(address);
    }

    /** Where the unit's part of a section begins, or the default. */
    long base(int attribute, long defaultBase) {
        return root().sectionOffset(attribute).orElse(defaultBase);
    }

    /** What is added to offsets in lists of ranges and locations. */
    long baseAddress() {
        return root().address(Attribute.LOW_PC).orElse(0L);
    }

    /** The address at an index of {@code .debug_addr}. */
    long address(long index) {
        return sections()
                .cursor(".debug_addr", base(Attribute.ADDRESS_BASE, Dwarf.ADDRESSES_HEADER))
                .skipEntries(index, Long.BYTES)
                .u64();
    }

    /** The string at an index of {@code .debug_str_offsets}. */
    String indexedString(long index) {
        long base = base(Attribute.STRING_OFFSETS_BASE, header.offsetSize() == Integer.BYTES ? 8 : 16);
        long offset = sections()
                .cursor(".debug_str_offsets", base)
                .skipEntries(index, header.offsetSize())
                .unsigned(header.offsetSize());
        return sections().string(Dwarf.STRINGS, offset);
    }
}
