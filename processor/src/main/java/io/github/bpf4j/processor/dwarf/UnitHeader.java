package io.github.bpf4j.processor.dwarf;

/**
 * The header of a unit in {@code .debug_info}.
 *
 * @param start offset of the header
 * @param entries offset of the first entry
 * @param end offset after the last one
 * @param version 4 or 5
 * @param offsetSize 4, or 8 in the 64-bit format
 * @param abbreviations offset in {@code .debug_abbrev}
 * @param compiled whether it describes code, not types alone
 */
record UnitHeader(int start, int entries, int end, int version, int offsetSize, long abbreviations, boolean compiled) {
    private static final long FORMAT_64 = 0xffffffffL;
    private static final int ADDRESS_SIZE = 8;
    private static final int COMPILE = 1;
    private static final int PARTIAL = 3;

    /** Reads the header and goes to the end of the unit. */
    static UnitHeader read(DwarfCursor cursor) {
        int start = cursor.offset();
        long length = cursor.u32();
        int offsetSize = Integer.BYTES;
        if (length == FORMAT_64) {
            length = cursor.u64();
            offsetSize = Long.BYTES;
        }
        DwarfCursor unit = cursor.part(length);
        int version = unit.u16();
        if (version != 4 && version != 5) {
            throw unit.invalid("has a unit of version " + version + "; bpf4j reads 4 and 5: compile with -gdwarf-5");
        }
        int type = version == 5 ? unit.u8() : COMPILE;
        int addressSize;
        long abbreviations;
        if (version == 5) {
            addressSize = unit.u8();
            abbreviations = unit.unsigned(offsetSize);
        } else {
            abbreviations = unit.unsigned(offsetSize);
            addressSize = unit.u8();
        }
        if (addressSize != ADDRESS_SIZE) {
            throw unit.invalid("has addresses of " + addressSize + " bytes, and BPF has 8");
        }
        return new UnitHeader(
                start,
                unit.offset(),
                unit.end(),
                version,
                offsetSize,
                abbreviations,
                type == COMPILE || type == PARTIAL);
    }
}
