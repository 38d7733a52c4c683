package io.github.bpf4j.processor.dwarf;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the entries of a unit start. Made by passing over all of them once, which checks how they are encoded and nest;
 * most are types that nobody asks for, and so it keeps nothing but where those directly below the unit's own are. What is
 * below these is looked into when something refers to it.
 */
final class EntryTable {
    private final DwarfUnit unit;
    private final DwarfCursor cursor;
    private final long[] strides;
    private final int base;
    /** Those directly below the unit's own entry, ascending. */
    private final Offsets top = new Offsets();
    /** Of those, the functions and variables. */
    private final Offsets definitions = new Offsets();
    /** Those that were looked into, and all below them, by their distance from the first. */
    private final BitSet starts = new BitSet();

    private static final class Offsets {
        private int[] values = new int[512];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }
    }

    EntryTable(DwarfUnit unit) {
        this.unit = unit;
        this.base = unit.header().entries();
        this.cursor = unit.cursor(base);
        this.strides = unit.abbreviations().strides();
        if (cursor.atEnd()) {
            throw cursor.invalid("has a unit without entries at " + base);
        }
        DwarfEntry root = unit.root();
        root.shape().skip(cursor.at(root.values()));
        if (root.shape().children()) {
            scan(cursor.offset());
        }
    }

    private void scan(int first) {
        boolean[] definers = unit.abbreviations().definers();
        int end = cursor.end();
        int offset = first;
        while (offset < end) {
            int code = cursor.peek(offset) & 0xff;
            if (code == 0) {
                return;
            }
            top.add(offset);
            if (definers[code]) {
                definitions.add(offset);
            }
            long stride = strides[code] != 0 ? strides[code] : measure(offset);
            offset += (int) stride;
            if (stride >>> Integer.SIZE != 0) {
                offset = below(offset, end);
            }
        }
        if (offset > end) {
            throw cursor.invalid("has a unit that ends at " + end + " within an entry");
        }
    }

    /** Passes over a row of entries and what is below them. */
    private int below(int first, int end) {
        int depth = 1;
        int offset = first;
        while (offset < end) {
            long stride = strides[cursor.peek(offset) & 0xff];
            if (stride == 0) {
                stride = measure(offset);
            }
            offset += (int) stride;
            int deeper = (int) (stride >> Integer.SIZE);
            if (deeper != 0) {
                depth += deeper;
                if (depth == 0) {
                    break;
                } else if (depth > EntryWalk.DEEPEST) {
                    throw EntryWalk.tooDeep(cursor, offset);
                }
            }
        }
        return offset;
    }

    /** The stride of an entry that has to be read for that. */
    private long measure(int offset) {
        Abbreviation shape = unit.abbreviations().next(cursor.at(offset));
        if (shape == null) {
            throw cursor.invalid("ends a row of entries at " + offset + " by a number that is too long");
        }
        shape.skip(cursor);
        return Abbreviations.stride(cursor.offset() - offset, shape);
    }

    /** Whether an entry starts at an offset of the section. */
    boolean startsAt(long offset) {
        if (offset <= base || offset >= cursor.end()) {
            return offset == base;
        }
        int index = Arrays.binarySearch(top.values, 0, top.count, (int) offset);
        return index >= 0 || index < -1 && startsBelow(top.values[-index - 2], (int) offset);
    }

    private boolean startsBelow(int above, int offset) {
        if (!starts.get(above - base)) {
            EntryWalk walk = new EntryWalk(unit, above);
            while (walk.next()) {
                starts.set(walk.offset() - base);
            }
        }
        return starts.get(offset - base);
    }

    /** The offsets of the functions and variables directly below the unit's own entry. */
    int[] definitions() {
        return Arrays.copyOf(definitions.values, definitions.count);
    }
}
