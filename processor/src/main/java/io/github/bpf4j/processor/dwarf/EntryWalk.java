package io.github.bpf4j.processor.dwarf;

import org.jspecify.annotations.Nullable;

/** Passes over an entry and all that is below it, in the order in which they are written. */
final class EntryWalk {
    /** The same as for BTF; C compilers write some ten. */
    static final int DEEPEST = 500;

    private final DwarfUnit unit;
    private final DwarfCursor cursor;
    private @Nullable Abbreviation shape;
    private int offset;
    private int depth;

    /** @param offset of the entry */
    EntryWalk(DwarfUnit unit, int offset) {
        this.unit = unit;
        this.cursor = unit.cursor(offset);
    }

    /** Goes to the next entry, to begin with to that which all others are below; false if there is none. */
    boolean next() {
        Abbreviation last = shape;
        if (last != null) {
            last.skip(cursor);
            if (last.children() && ++depth > DEEPEST) {
                throw tooDeep(cursor, offset);
            }
        }
        while (!cursor.atEnd() && (depth > 0 || last == null)) {
            offset = cursor.offset();
            shape = unit.abbreviations().next(cursor);
            if (shape != null) {
                return true;
            }
            depth--;
        }
        return false;
    }

    static RuntimeException tooDeep(DwarfCursor cursor, int offset) {
        return cursor.invalid("nests entries more than " + DEEPEST + " deep at " + offset);
    }

    int offset() {
        return offset;
    }

    /** How many entries the present one is below, counted from the first. */
    int depth() {
        return depth;
    }

    int tag() {
        return shape == null ? 0 : shape.tag();
    }

    /** The present entry. */
    DwarfEntry entry() {
        if (shape == null) {
            throw cursor.invalid("has no entry at " + offset);
        }
        return new DwarfEntry(unit, offset, cursor.offset(), shape);
    }
}
