package io.github.bpf4j.processor.btf;

/**
 * Where a member is in its struct or union, whichever way the table spells it.
 *
 * @param bitSize width of a bitfield, 0 for another member
 */
record BtfMemberPlace(long bitOffset, int bitSize) {
    /** The place of member {@code index} of a composite. */
    static BtfMemberPlace of(BtfTable table, int composite, int index) {
        int typeId = table.word(composite, 3 * index + 1);
        int place = table.word(composite, 3 * index + 2);
        return table.flag(composite)
                ? new BtfMemberPlace(place & 0xffffff, place >>> 24)
                : ofType(table, table.resolve(typeId), Integer.toUnsignedLong(place));
    }

    /** Without kind_flag, a bitfield has an integer type of its own that is narrower than its bytes. */
    private static BtfMemberPlace ofType(BtfTable table, int typeId, long bitOffset) {
        if (table.kind(typeId) != BtfKind.INT) {
            return new BtfMemberPlace(bitOffset, 0);
        }
        BtfInteger integer = BtfInteger.of(table.word(typeId, 0));
        boolean whole = integer.bits() == 8 * table.value(typeId) && integer.bitOffset() == 0 && bitOffset % 8 == 0;
        return new BtfMemberPlace(bitOffset + integer.bitOffset(), whole ? 0 : integer.bits());
    }
}
