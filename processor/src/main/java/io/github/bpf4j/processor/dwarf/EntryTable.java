package io.github.bpf4j.processor.dwarf;

import java.util.Arrays;

/**
 * Where the entries of a unit are and how they nest. Entries are numbered in the order of the section, in which those
 * below another directly follow it.
 */
final class EntryTable {
    /** The same as for BTF; C compilers write some ten. */
    private static final int DEEPEST = 500;

    /** What clang writes of most. */
    private static final int BYTES_OF_AN_ENTRY = 8;

    private final DwarfCursor cursor;
    private final Abbreviations abbreviations;
    private int[] offsets;
    private int[] ends;
    private int count;

    private EntryTable(DwarfCursor cursor, Abbreviations abbreviations) {
        this.cursor = cursor;
        this.abbreviations = abbreviations;
        int expected = 16 + (cursor.end() - cursor.offset()) / BYTES_OF_AN_ENTRY;
        offsets = new int[expected];
        ends = new int[expected];
    }

    /** @param cursor at the first entry, ending with the unit */
    static EntryTable read(DwarfCursor cursor, Abbreviations abbreviations, int offsetSize) {
        EntryTable table = new EntryTable(cursor, abbreviations);
        int[] open = new int[DEEPEST];
        int depth = 0;
        while (!cursor.atEnd()) {
            int offset = cursor.offset();
            long code = cursor.uleb();
            if (code == 0) {
                if (depth > 0) {
                    table.ends[open[--depth]] = table.count();
                }
                continue;
            }
            Abbreviation shape = abbreviations.of(code);
            if (shape == null) {
                throw cursor.invalid("has an entry at " + offset + " with the abbreviation " + code
                        + ", which the unit does not define");
            }
            int index = table.add(offset);
            shape.skip(cursor, offsetSize);
            if (shape.children()) {
                if (depth == DEEPEST) {
                    throw cursor.invalid("nests entries more than " + DEEPEST + " deep at " + offset);
                }
                open[depth++] = index;
            }
        }
        while (depth > 0) {
            table.ends[open[--depth]] = table.count();
        }
        return table;
    }

    private int add(int offset) {
        int index = count++;
        if (index == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * index);
            ends = Arrays.copyOf(ends, 2 * index);
        }
        offsets[index] = offset;
        ends[index] = index + 1;
        return index;
    }

    int count() {
        return count;
    }

    int offset(int index) {
        return offsets[index];
    }

    /** The number after that of the last entry below this one. */
    int end(int index) {
        return ends[index];
    }

    Abbreviation shape(int index) {
        Abbreviation shape = abbreviations.of(cursor.at(offsets[index]).uleb());
        if (shape == null) {
            throw new IllegalStateException("the section has changed");
        }
        return shape;
    }

    /** The number of the entry that starts at an offset of the section; negative if none does. */
    int at(long offset) {
        return offset < 0 || offset > Integer.MAX_VALUE ? -1 : Arrays.binarySearch(offsets, 0, count(), (int) offset);
    }
}
