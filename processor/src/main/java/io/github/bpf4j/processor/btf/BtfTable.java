package io.github.bpf4j.processor.btf;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.StringTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The records of a BTF table as they are, by id and word; what the words mean is for {@link BtfKind}, {@link BtfChecker}
 * and {@link BtfDecoder} to know.
 *
 * <p>Every record is inside the table and of a known kind, once this is constructed.
 */
final class BtfTable {
    private static final int FLAG = 1 << 31;
    /** 16 bits before Linux 7.1, which required the other 8 to be 0. */
    private static final int ENTRIES = 0xffffff;

    private final ByteBuffer types;
    private final int[] starts;
    /** What {@link #resolve} has found; 0 where nobody has asked, and where it is void. */
    private final int[] resolved;

    private final StringTable strings;

    /** Copies what it needs of the contents. */
    BtfTable(ByteBuffer contents) {
        BtfHeader header = BtfHeader.read(contents);
        ByteOrder order = header.types().order();
        types = ByteBuffer.allocate(header.types().remaining())
                .put(header.types())
                .flip()
                .order(order);
        strings = new StringTable("BTF", header.strings());
        starts = starts(types);
        resolved = new int[starts.length];
    }

    private static int[] starts(ByteBuffer types) {
        int header = BtfKind.VOID.size(0);
        int[] starts = new int[types.limit() / header + 1];
        int id = 0;
        int start = 0;
        while (start < types.limit()) {
            id++;
            if (start > types.limit() - header) {
                throw new InvalidObjectException("BTF type " + id + " is cut off by the end of the table");
            }
            int info = types.getInt(start + 4);
            int size = BtfKind.ofInfo(info, id).size(info & ENTRIES);
            if (start > types.limit() - size) {
                throw new InvalidObjectException("BTF type " + id + " is cut off by the end of the table");
            }
            starts[id] = start;
            start += size;
        }
        return Arrays.copyOf(starts, id + 1);
    }

    ByteOrder order() {
        return types.order();
    }

    StringTable strings() {
        return strings;
    }

    /** Number of types with void: ids are below. */
    int count() {
        return starts.length;
    }

    BtfKind kind(int id) {
        return id == 0 ? BtfKind.VOID : BtfKind.ofKnown(info(id));
    }

    /** Number of entries; in functions, the linkage. */
    int entries(int id) {
        return info(id) & ENTRIES;
    }

    /** {@code kind_flag}. */
    boolean flag(int id) {
        return (info(id) & FLAG) != 0;
    }

    private int info(int id) {
        return types.getInt(starts[id] + 4);
    }

    /** Where the name is in the strings. */
    int nameOffset(int id) {
        return types.getInt(starts[id]);
    }

    /** The third word: a size, or the id of the type that this one refers to. */
    int value(int id) {
        return types.getInt(starts[id] + 8);
    }

    /** A word after the first three. */
    int word(int id, int index) {
        return types.getInt(starts[id] + Integer.BYTES * (3 + index));
    }

    /** The type behind modifiers and typedefs. */
    int resolve(int id) {
        if (resolved[id] == 0) {
            int target = id;
            while (kind(target).modifier() || kind(target) == BtfKind.TYPEDEF) {
                target = value(target);
            }
            resolved[id] = target;
        }
        return resolved[id];
    }

    InvalidObjectException invalid(int id, String problem) {
        return new InvalidObjectException("BTF type " + id + " (" + kind(id) + ") " + problem);
    }
}
