package io.github.bpf4j.processor.dwarf;

/** Names of attributes: {@code DW_AT_*}, those that are of use here. */
public final class Attribute {
    public static final int LOCATION = 0x02;
    public static final int NAME = 0x03;
    public static final int BYTE_SIZE = 0x0b;
    /** DWARF 3: from the most significant bit of the storage unit. */
    public static final int BIT_OFFSET = 0x0c;

    public static final int BIT_SIZE = 0x0d;
    public static final int STATEMENT_LIST = 0x10;
    public static final int LOW_PC = 0x11;
    public static final int HIGH_PC = 0x12;
    public static final int CONST_VALUE = 0x1c;
    public static final int UPPER_BOUND = 0x2f;
    public static final int ABSTRACT_ORIGIN = 0x31;
    public static final int COUNT = 0x37;
    public static final int MEMBER_LOCATION = 0x38;
    public static final int DECLARATION = 0x3c;
    public static final int ENCODING = 0x3e;
    public static final int FRAME_BASE = 0x40;
    public static final int SPECIFICATION = 0x47;
    public static final int TYPE = 0x49;
    public static final int RANGES = 0x55;
    public static final int DATA_BIT_OFFSET = 0x6b;
    public static final int STRING_OFFSETS_BASE = 0x72;
    public static final int ADDRESS_BASE = 0x73;
    public static final int RANGE_LISTS_BASE = 0x74;
    public static final int DECLARATION_FILE = 0x3a;
    public static final int LOCATION_LISTS_BASE = 0x8c;

    private Attribute() {}
}
