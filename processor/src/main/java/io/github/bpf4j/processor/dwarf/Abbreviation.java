package io.github.bpf4j.processor.dwarf;

/**
 * The shape of an entry: its tag, and the names and forms of its attributes.
 *
 * @param children whether entries below follow
 * @param constants the values of attributes of {@link Form#IMPLICIT_CONST}; 0 for the others
 * @param fixedSize bytes of all attributes, or {@link Form#VARIABLE}
 */
record Abbreviation(int tag, boolean children, int[] names, int[] forms, long[] constants, int fixedSize) {
    /** Passes over the attributes of an entry. */
    void skip(DwarfCursor cursor, int offsetSize) {
        if (fixedSize != Form.VARIABLE) {
            cursor.skip(fixedSize);
            return;
        }
        for (int form : forms) {
            skip(form, cursor, offsetSize);
        }
    }

    static void skip(int form, DwarfCursor cursor, int offsetSize) {
        int size = Form.size(form, offsetSize);
        if (size == Form.VARIABLE) {
            Form.skip(form, cursor);
        } else {
            cursor.skip(size);
        }
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
