package io.github.bpf4j.processor.btf;

/**
 * Checks how types fit together: that walks over them end, and that members lie within their struct.
 *
 * <p>Two walks are made over such a table. By value, from a type to what it consists of: it ends if no type contains
 * itself. And from a type to what its declaration in C spells out, which is pointers and functions too, but not the
 * inside of structs. In C a type can refer to itself only through a struct, so that this ends as well. The limit on
 * their depth lets everyone walk by recursion.
 */
final class BtfLayout {
    /** No type is nested deeper. */
    static final int DEEPEST = 500;

    private static final int UNDER_WAY = -1;

    private final BtfTable table;
    private final int pointerSize;
    private final long[] sizes;

    BtfLayout(BtfTable table, int pointerSize) {
        this.table = table;
        this.pointerSize = pointerSize;
        this.sizes = new long[table.count()];
    }

    /** @throws io.github.bpf4j.processor.InvalidObjectException if the types do not fit together */
    void check() {
        int[] contents = new int[table.count()];
        int[] spelling = new int[table.count()];
        for (int id = 1; id < table.count(); id++) {
            contents(id, contents, 0);
            spelling(id, spelling, 0);
        }
    }

    /** Levels of types by value below and with this one; on the way up, sizes are computed. */
    private int contents(int id, int[] depths, int above) {
        if (depths[id] == 0) {
            enter(id, depths, above);
            BtfKind kind = table.kind(id);
            int below = 0;
            if (kind.modifier() || kind == BtfKind.TYPEDEF || kind == BtfKind.VARIABLE) {
                below = contents(table.value(id), depths, above + 1);
            } else if (kind == BtfKind.ARRAY) {
                below = contents(table.word(id, 0), depths, above + 1);
            } else if (kind.composite()) {
                for (int index = 0; index < table.entries(id); index++) {
                    below = Math.max(below, contents(table.word(id, 3 * index + 1), depths, above + 1));
                }
            }
            sizes[id] = size(id, kind);
            leave(id, depths, below);
        }
        return known(id, depths);
    }

    /** Levels of types that the declaration of this one spells out. */
    private int spelling(int id, int[] depths, int above) {
        if (depths[id] == 0) {
            enter(id, depths, above);
            BtfKind kind = table.kind(id);
            int below = 0;
            if (kind.refers() && kind != BtfKind.DECLARATION_TAG) {
                below = spelling(table.value(id), depths, above + 1);
            }
            if (kind == BtfKind.ARRAY) {
                below = spelling(table.word(id, 0), depths, above + 1);
            } else if (kind == BtfKind.FUNCTION_PROTOTYPE) {
                for (int index = 0; index < table.entries(id); index++) {
                    below = Math.max(below, spelling(table.word(id, 2 * index + 1), depths, above + 1));
                }
            }
            leave(id, depths, below);
        }
        return known(id, depths);
    }

    private void enter(int id, int[] depths, int above) {
        if (above > DEEPEST) {
            throw table.invalid(id, "is nested more than " + DEEPEST + " deep");
        }
        depths[id] = UNDER_WAY;
    }

    private void leave(int id, int[] depths, int below) {
        if (below > DEEPEST) {
            throw table.invalid(id, "nests types more than " + DEEPEST + " deep");
        }
        depths[id] = below + 1;
    }

    private int known(int id, int[] depths) {
        if (depths[id] == UNDER_WAY) {
            throw table.invalid(id, "contains itself");
        }
        return depths[id];
    }

    private long size(int id, BtfKind kind) {
        if (kind == BtfKind.POINTER) {
            return pointerSize;
        }
        if (kind == BtfKind.ARRAY) {
            long length = Integer.toUnsignedLong(table.word(id, 2));
            long size = sizes[table.word(id, 0)];
            if (size != 0 && length > Long.MAX_VALUE / size) {
                throw table.invalid(id, "has " + length + " elements of " + size + " bytes, which is no size");
            }
            return length * size;
        }
        if (kind.composite()) {
            checkMembers(id);
        }
        if (kind.composite() || kind.enumeration() || kind == BtfKind.INT || kind == BtfKind.FLOAT) {
            return Integer.toUnsignedLong(table.value(id));
        }
        return kind.ctype() && kind.refers() && kind != BtfKind.FUNCTION_PROTOTYPE ? sizes[table.value(id)] : 0;
    }

    private void checkMembers(int composite) {
        long bits = 8 * Integer.toUnsignedLong(table.value(composite));
        for (int index = 0; index < table.entries(composite); index++) {
            int typeId = table.word(composite, 3 * index + 1);
            BtfMemberPlace place = BtfMemberPlace.of(table, composite, index);
            long size = sizes[typeId];
            boolean fits = place.bitSize() == 0
                    ? place.bitOffset() % 8 == 0 && size <= bits / 8 && place.bitOffset() <= bits - 8 * size
                    : place.bitOffset() <= bits - place.bitSize() && place.bitSize() <= 8 * size && number(typeId);
            if (!fits) {
                throw table.invalid(
                        composite,
                        "has " + bits / 8 + " bytes, in which its member " + index + " of type " + typeId
                                + " does not fit at bit " + place.bitOffset());
            }
        }
    }

    private boolean number(int typeId) {
        BtfKind kind = table.kind(table.resolve(typeId));
        return kind == BtfKind.INT || kind.enumeration();
    }
}
