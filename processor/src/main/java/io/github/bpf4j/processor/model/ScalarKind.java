package io.github.bpf4j.processor.model;

/** The C scalars that Java has a primitive for. */
public enum ScalarKind {
    BOOL(1, false, "_Bool"),
    S8(1, true, "s8"),
    U8(1, false, "u8"),
    S16(2, true, "s16"),
    U16(2, false, "u16"),
    S32(4, true, "s32"),
    U32(4, false, "u32"),
    S64(8, true, "s64"),
    U64(8, false, "u64"),
    FLOAT(4, true, "float"),
    DOUBLE(8, true, "double");

    private final int size;
    private final boolean signed;
    private final String cName;

    ScalarKind(int size, boolean signed, String cName) {
        this.size = size;
        this.signed = signed;
        this.cName = cName;
    }

    /** Bytes. */
    public int size() {
        return size;
    }

    public boolean signed() {
        return signed;
    }

    /** The kernel's short name for the type. */
    public String cName() {
        return cName;
    }

    /** Whether Java has it as {@code float} or {@code double}. */
    public boolean floating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** The integer kind of this size. */
    static ScalarKind integer(int size, boolean signed) {
        return switch (size) {
            case 1 -> signed ? S8 : U8;
            case 2 -> signed ? S16 : U16;
            case 4 -> signed ? S32 : U32;
            case 8 -> signed ? S64 : U64;
            default -> throw new IllegalArgumentException("no integer of " + size + " bytes");
        };
    }
}
