package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;

/** How the value of an attribute is encoded: {@code DW_FORM_*}. */
final class Form {
    static final int ADDRESS = 0x01;
    static final int BLOCK2 = 0x03;
    static final int BLOCK4 = 0x04;
    static final int DATA2 = 0x05;
    static final int DATA4 = 0x06;
    static final int DATA8 = 0x07;
    static final int STRING = 0x08;
    static final int BLOCK = 0x09;
    static final int BLOCK1 = 0x0a;
    static final int DATA1 = 0x0b;
    static final int FLAG = 0x0c;
    static final int SDATA = 0x0d;
    static final int STRP = 0x0e;
    static final int UDATA = 0x0f;
    static final int REF_ADDR = 0x10;
    static final int REF1 = 0x11;
    static final int REF2 = 0x12;
    static final int REF4 = 0x13;
    static final int REF8 = 0x14;
    static final int REF_UDATA = 0x15;
    static final int SECTION_OFFSET = 0x17;
    static final int EXPRESSION = 0x18;
    static final int FLAG_PRESENT = 0x19;
    static final int STRX = 0x1a;
    static final int ADDRX = 0x1b;
    static final int DATA16 = 0x1e;
    static final int LINE_STRP = 0x1f;
    static final int REF_SIGNATURE = 0x20;
    static final int IMPLICIT_CONST = 0x21;
    static final int LOCATION_LIST = 0x22;
    static final int RANGE_LIST = 0x23;
    static final int STRX1 = 0x25;
    static final int STRX2 = 0x26;
    static final int STRX3 = 0x27;
    static final int STRX4 = 0x28;
    static final int ADDRX1 = 0x29;
    static final int ADDRX2 = 0x2a;
    static final int ADDRX3 = 0x2b;
    static final int ADDRX4 = 0x2c;

    /** Of a value whose length is in front of it. */
    static final int VARIABLE = -1;

    private Form() {}

    /**
     * The bytes of a value, or {@link #VARIABLE}.
     *
     * @param offsetSize bytes of an offset into another section: 4 or 8
     * @throws InvalidObjectException if there is no such form, or only in files that refer to others
     */
    static int size(int form, int offsetSize) {
        return switch (form) {
            case FLAG_PRESENT, IMPLICIT_CONST -> 0;
            case DATA1, FLAG, REF1, STRX1, ADDRX1 -> 1;
            case DATA2, REF2, STRX2, ADDRX2 -> 2;
            case STRX3, ADDRX3 -> 3;
            case DATA4, REF4, STRX4, ADDRX4 -> 4;
            case ADDRESS, DATA8, REF8, REF_SIGNATURE -> 8;
            case DATA16 -> 16;
            case STRP, LINE_STRP, REF_ADDR, SECTION_OFFSET -> offsetSize;
            case BLOCK,
                    BLOCK1,
                    BLOCK2,
                    BLOCK4,
                    EXPRESSION,
                    STRING,
                    SDATA,
                    UDATA,
                    REF_UDATA,
                    STRX,
                    ADDRX,
                    LOCATION_LIST,
                    RANGE_LIST -> VARIABLE;
            default -> throw new InvalidObjectException("DWARF: there is no form 0x" + Integer.toHexString(form));
        };
    }

    /** Passes over a value. */
    static void skip(int form, DwarfCursor cursor, int offsetSize) {
        int size = size(form, offsetSize);
        if (size == VARIABLE) {
            skip(form, cursor);
        } else {
            cursor.skip(size);
        }
    }

    /** Passes over a value whose {@link #size} is {@link #VARIABLE}. */
    static void skip(int form, DwarfCursor cursor) {
        switch (form) {
            case BLOCK, EXPRESSION -> cursor.skip(cursor.uleb());
            case BLOCK1 -> cursor.skip(cursor.u8());
            case BLOCK2 -> cursor.skip(cursor.u16());
            case BLOCK4 -> cursor.skip(cursor.u32());
            case STRING -> cursor.skipString();
            default -> cursor.skipLeb();
        }
    }
}
