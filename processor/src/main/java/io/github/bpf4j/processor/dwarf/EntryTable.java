package io.github.bpf4j.processor.dwarf;

import java.util.Arrays;

/**
 * Where the entries of a unit start. Made by passing over all of them once, which checks how they are encoded and nest;
 * most are types that nobody asks for, and so nothing else is kept of them.
 */
final class EntryTable {
    /** The same as for BTF; C compilers write some ten. */
    private static final int DEEPEST = 500;

    private final DwarfCursor cursor;
    private final Abbreviations abbreviations;
    private final int base;
    /** A bit for each byte. */
    private final long[] starts;
    /** Those directly below the unit's own entry. */
    private int[] top = new int[256];

    private int topCount;

    /** @param cursor at the first entry, ending with the unit */
    EntryTable(DwarfCursor cursor, Abbreviations abbreviations) {
        this.cursor = cursor;
        this.abbreviations = abbreviations;
        this.base = cursor.offset();
        this.starts = new long[(cursor.end() - base >> 6) + 1];
        scan();
    }

    private void scan() {
        int[] strides = abbreviations.strides();
        int end = cursor.end();
        int depth = 0;
        int offset = base;
        while (offset < end) {
            int first = cursor.peek(offset);
            int stride = first < 0 ? 0 : strides[first];
            boolean children = stride < 0;
            int next = offset + Math.abs(stride);
            if (first == 0) {
                depth = Math.max(0, depth - 1);
                offset++;
                continue;
            } else if (stride == 0 || next > end) {
                Abbreviation shape = abbreviations.next(cursor.at(offset));
                if (shape == null) {
                    throw cursor.invalid("ends a row of entries at " + offset + " by a number that is too long");
                }
                shape.skip(cursor);
                children = shape.children();
                next = cursor.offset();
            }
            mark(offset - base);
            if (depth != 1 && stride > 0) {
                // members and enumerators come in rows; so the next does not wait for what this one is
                while (next <= end - stride && cursor.peek(next) == first) {
                    mark(next - base);
                    next += stride;
                }
            }
            if (depth == 1) {
                addTop(offset);
            }
            if (children && depth++ == DEEPEST) {
                throw cursor.invalid("nests entries more than " + DEEPEST + " deep at " + offset);
            }
            offset = next;
        }
        if (!startsAt(base)) {
            throw cursor.invalid("has a unit without entries at " + base);
        }
    }

    private void mark(int place) {
        starts[place >> 6] |= 1L << place;
    }

    private void addTop(int offset) {
        if (topCount == top.length) {
            top = Arrays.copyOf(top, 2 * topCount);
        }
        top[topCount++] = offset;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /** Whether an entry starts at an offset of the section. */
    boolean startsAt(long offset) {
        long place = offset - base;
        return offset >= base && offset < cursor.end() && (starts[(int) (place >> 6)] >>> place & 1) != 0;
    }

    /** The offset of the first entry after an offset; negative if there is none. */
    int next(int offset) {
        int next = offset + 1;
        while (next < cursor.end() && !startsAt(next)) {
            next++;
        }
        return next < cursor.end() ? next : -1;
    }

    /** The offsets of the entries directly below that of the unit. */
    int[] top() {
        return Arrays.copyOf(top, topCount);
    }
}
