package io.github.bpf4j.processor.btf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two sections of a BTF table, from its {@code struct btf_header}.
 *
 * @param types the records, in the table's byte order
 * @param strings their names
 */
record BtfHeader(ByteBuffer types, ByteBuffer strings) {
    private static final int SIZE = 24;
    private static final int MAGIC = 0xeb9f;
    private static final int VERSION = 1;

    static BtfHeader read(ByteBuffer contents) {
        ByteBuffer table = contents.slice();
        if (table.limit() < SIZE) {
            throw new InvalidObjectException("BTF: " + table.limit() + " bytes are too few for a header");
        }
        table.order(order(table));
        if (table.get(2) != VERSION) {
            throw new InvalidObjectException(
                    "BTF: version " + Byte.toUnsignedInt(table.get(2)) + " is not known; there is " + VERSION);
        }
        long headerSize = word(table, 4);
        if (headerSize < SIZE) {
            throw new InvalidObjectException(
                    "BTF: the header is said to have " + headerSize + " bytes; it has " + SIZE);
        }
        ByteBuffer types = section("types", table, headerSize + word(table, 8), word(table, 12));
        ByteBuffer strings = section("strings", table, headerSize + word(table, 16), word(table, 20));
        if (strings.limit() == 0 || strings.get(0) != 0) {
            throw new InvalidObjectException("BTF: the strings do not start with the empty one");
        }
        return new BtfHeader(types, strings);
    }

    private static ByteOrder order(ByteBuffer table) {
        short magic = table.order(ByteOrder.LITTLE_ENDIAN).getShort(0);
        if (magic == (short) MAGIC) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        if (Short.reverseBytes(magic) == (short) MAGIC) {
            return ByteOrder.BIG_ENDIAN;
        }
        throw new InvalidObjectException("This is no BTF: it starts with the bytes "
                + Integer.toHexString(Short.toUnsignedInt(Short.reverseBytes(magic))) + ", not with eb9f or 9feb");
    }

    private static long word(ByteBuffer table, int offset) {
        return Integer.toUnsignedLong(table.getInt(offset));
    }

    private static ByteBuffer section(String what, ByteBuffer table, long offset, long size) {
        if (offset + size > table.limit()) {
            throw new InvalidObjectException("BTF: the " + size + " bytes of " + what + " at " + offset
                    + " are not all in the table, which has " + table.limit());
        }
        return table.slice((int) offset, (int) size).order(table.order());
    }
}
