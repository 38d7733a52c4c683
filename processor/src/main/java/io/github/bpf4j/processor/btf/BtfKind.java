package io.github.bpf4j.processor.btf;

import io.github.bpf4j.processor.InvalidObjectException;

/**
 * {@code BTF_KIND_*}: how the record of a type is laid out. The ordinal is the number in the table.
 *
 * <p>Each record starts with three words: name, info, and size or type. Then come words of its kind, and as many
 * entries as info says.
 */
enum BtfKind {
    /** Only the type with id 0, which no record describes. */
    VOID(Layout.PLAIN),
    INT(Layout.words(1)),
    POINTER(Layout.REFERENCE),
    ARRAY(Layout.words(3)),
    STRUCT(Layout.entries(3, 0, 1)),
    UNION(Layout.entries(3, 0, 1)),
    ENUM(Layout.entries(2, 0, Layout.NONE)),
    FORWARD(Layout.PLAIN),
    TYPEDEF(Layout.REFERENCE),
    VOLATILE(Layout.REFERENCE),
    CONST(Layout.REFERENCE),
    RESTRICT(Layout.REFERENCE),
    FUNCTION(Layout.REFERENCE),
    FUNCTION_PROTOTYPE(new Layout(true, 0, 2, 0, 1)),
    VARIABLE(new Layout(true, 1, 0, Layout.NONE, Layout.NONE)),
    DATA_SECTION(Layout.entries(3, Layout.NONE, 0)),
    FLOAT(Layout.PLAIN),
    DECLARATION_TAG(new Layout(true, 1, 0, Layout.NONE, Layout.NONE)),
    TYPE_TAG(Layout.REFERENCE),
    ENUM64(Layout.entries(3, 0, Layout.NONE));

    /**
     * What the words of a record are.
     *
     * @param refers whether the third word is the id of a type
     * @param words words after the first three
     * @param entryWords words of an entry
     * @param nameWord which word of an entry is a name
     * @param typeWord which word of an entry is the id of a type
     */
    private record Layout(boolean refers, int words, int entryWords, int nameWord, int typeWord) {
        static final int NONE = -1;
        static final Layout PLAIN = words(0);
        static final Layout REFERENCE = new Layout(true, 0, 0, NONE, NONE);

        static Layout words(int words) {
            return new Layout(false, words, 0, NONE, NONE);
        }

        static Layout entries(int entryWords, int nameWord, int typeWord) {
            return new Layout(false, 0, entryWords, nameWord, typeWord);
        }
    }

    private static final BtfKind[] KINDS = values();

    private final Layout layout;

    BtfKind(Layout layout) {
        this.layout = layout;
    }

    /** The kind that the info word of a type names. */
    static BtfKind ofInfo(int info, int id) {
        int number = info >>> 24 & 0x7f;
        if (number == 0 || number >= KINDS.length) {
            throw new InvalidObjectException("BTF type " + id + " is of kind " + number
                    + ", which this version of bpf4j does not know; it knows 1 to " + (KINDS.length - 1));
        }
        return KINDS[number];
    }

    /** As {@link #ofInfo}, of a type that has passed there. */
    static BtfKind ofKnown(int info) {
        return KINDS[info >>> 24 & 0x7f];
    }

    /** Bytes of a record with this many entries. */
    int size(int entries) {
        return Integer.BYTES * (3 + layout.words + layout.entryWords * entries);
    }

    /** Whether the third word of a record is the id of a type. */
    boolean refers() {
        return layout.refers;
    }

    /** Words of an entry; 0 where there are no entries. */
    int entryWords() {
        return layout.entryWords;
    }

    /** Which word of an entry is a name; negative if none is. */
    int nameWord() {
        return layout.nameWord;
    }

    /** Which word of an entry is the id of a type; negative if none is. */
    int typeWord() {
        return layout.typeWord;
    }

    boolean composite() {
        return this == STRUCT || this == UNION;
    }

    boolean enumeration() {
        return this == ENUM || this == ENUM64;
    }

    boolean modifier() {
        return this == CONST || this == VOLATILE || this == RESTRICT || this == TYPE_TAG;
    }

    /** Whether this is a type of C, not a declaration. */
    boolean ctype() {
        return this != FUNCTION && this != VARIABLE && this != DATA_SECTION && this != DECLARATION_TAG;
    }
}
