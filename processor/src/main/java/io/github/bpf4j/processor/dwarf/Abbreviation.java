package io.github.bpf4j.processor.dwarf;

/**
 * The shape of an entry: its tag, and the names and forms of its attributes.
 *
 * @param children whether entries below follow
 * @param sizes bytes of each attribute, or {@link Form#VARIABLE}
 * @param constants the values of attributes of {@link Form#IMPLICIT_CONST}; 0 for the others
 * @param fixedSize bytes of all attributes, or {@link Form#VARIABLE}
 */
record Abbreviation(int tag, boolean children, int[] names, int[] forms, int[] sizes, long[] constants, int fixedSize) {
    /** Passes over the attributes of an entry. */
    void skip(DwarfCursor cursor) {
        if (fixedSize == Form.VARIABLE) {
            skip(cursor, forms.length);
        } else {
            cursor.skip(fixedSize);
        }
    }

    /** Passes over the first attributes of an entry. */
    void skip(DwarfCursor cursor, int count) {
        int fixed = 0;
        for (int index = 0; index < count; index++) {
            if (sizes[index] == Form.VARIABLE) {
                cursor.skip(fixed);
                fixed = 0;
                Form.skip(forms[index], cursor);
            } else {
                fixed += sizes[index];
            }
        }
        cursor.skip(fixed);
    }

    /** Where this attribute stands among those of the entry; -1 if it has none of the name. */
    int indexOf(int attribute) {
        for (int index = 0; index < names.length; index++) {
            if (names[index] == attribute) {
                return index;
            }
        }
        return -1;
    }
}
