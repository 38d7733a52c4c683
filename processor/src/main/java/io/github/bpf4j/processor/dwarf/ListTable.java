package io.github.bpf4j.processor.dwarf;

/** Lists of ranges and of locations as DWARF 5 has them: tables with offsets in front and lists behind. */
final class ListTable {
    /** Bytes in front of the first offset. */
    static final int HEADER = 12;

    private ListTable() {}

    /**
     * A cursor at the list that an attribute refers to.
     *
     * @param base where the unit's table begins in the section
     */
    static DwarfCursor open(DwarfUnit unit, String section, long base, AttributeReader attribute) {
        if (!attribute.isListIndex()) {
            return unit.sections().cursor(section, attribute.sectionOffset());
        }
        int offsetSize = unit.header().offsetSize();
        long offset = unit.sections()
                .cursor(section, base)
                .skipEntries(attribute.listIndex(), offsetSize)
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
