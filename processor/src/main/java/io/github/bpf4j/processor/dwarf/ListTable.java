package io.github.bpf4j.processor.dwarf;

/** Tables of lists, new in DWARF 5: offsets in front, lists behind. */
final class ListTable {
    private ListTable() {}

    /** A cursor at the list of an index. */
    static DwarfCursor at(DwarfUnit unit, String section, long base, long index) {
        int offsetSize = unit.header().offsetSize();
        long offset = unit.sections()
                .cursor(section, base)
                .skipEntries(index, offsetSize)
                .unsigned(offsetSize);
        return unit.sections().cursor(section, base + offset);
    }

    /** What the next entry is. */
    static BoundedList.Kind kind(DwarfCursor cursor, BoundedList.Kind[] kinds) {
        int number = cursor.u8();
        if (number >= kinds.length) {
            throw cursor.invalid("has a list entry of kind " + number + " at " + (cursor.offset() - 1));
        }
        return kinds[number];
    }
}
