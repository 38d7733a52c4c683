package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a section from some offset on, never beyond its end. Not thread-safe. */
final class DwarfCursor {
    private static final int LONGEST_LEB = 10;

    private final String section;
    private final ByteBuffer bytes;

    /**
     * @param section whose bytes they are, for messages
     * @param bytes read from 0 to the limit, in its byte order
     */
    DwarfCursor(String section, ByteBuffer bytes, long offset) {
        this.section = section;
        this.bytes = bytes.duplicate().order(bytes.order());
        at(offset);
    }

    /** Goes to an offset. */
    DwarfCursor at(long offset) {
        if (offset < 0 || offset > bytes.limit()) {
            throw invalid("has no offset " + Long.toUnsignedString(offset));
        }
        bytes.position((int) offset);
        return this;
    }

    int offset() {
        return bytes.position();
    }

    int end() {
        return bytes.limit();
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    /** A cursor over the next bytes, which are passed over. */
    DwarfCursor part(long length) {
        need(length);
        ByteBuffer part = bytes.duplicate().order(bytes.order());
        part.limit(bytes.position() + (int) length);
        skip(length);
        return new DwarfCursor(section, part, part.position());
    }

    /** The next bytes as a buffer of their own. */
    ByteBuffer block(long length) {
        need(length);
        ByteBuffer block = bytes.slice(bytes.position(), (int) length).order(bytes.order());
        skip(length);
        return block;
    }

    void skip(long length) {
        need(length);
        bytes.position(bytes.position() + (int) length);
    }

    /** Passes over the first entries of a table. */
    DwarfCursor skipEntries(long count, int size) {
        if (count < 0 || count > bytes.remaining() / size) {
            throw invalid("has no entry " + Long.toUnsignedString(count));
        }
        skip(count * size);
        return this;
    }

    int u8() {
        need(1);
        return Byte.toUnsignedInt(bytes.get());
    }

    int s8() {
        need(1);
        return bytes.get();
    }

    int u16() {
        need(2);
        return Short.toUnsignedInt(bytes.getShort());
    }

    int u24() {
        need(3);
        int first = u8();
        int second = u8();
        int third = u8();
        return bytes.order() == ByteOrder.LITTLE_ENDIAN
                ? first | second << 8 | third << 16
                : first << 16 | second << 8 | third;
    }

    long u32() {
        need(4);
        return Integer.toUnsignedLong(bytes.getInt());
    }

    long u64() {
        need(8);
        return bytes.getLong();
    }

    /** An unsigned number of this many bytes: 1, 2, 3, 4 or 8. */
    long unsigned(int size) {
        return switch (size) {
            case 1 -> u8();
            case 2 -> u16();
            case 3 -> u24();
            case 4 -> u32();
            case 8 -> u64();
            default -> throw invalid("has a number of " + size + " bytes");
        };
    }

    long uleb() {
        if (bytes.hasRemaining() && bytes.get(bytes.position()) >= 0) {
            return bytes.get();
        }
        long value = 0;
        for (int index = 0; index < LONGEST_LEB; index++) {
            int next = u8();
            value |= (next & 0x7fL) << 7 * index;
            if (next < 0x80) {
                return value;
            }
        }
        throw invalid("has an endless number at " + (offset() - LONGEST_LEB));
    }

    /** An unsigned number that has to fit into an {@code int}. */
    int smallUleb() {
        long value = uleb();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw invalid("has the number " + Long.toUnsignedString(value) + " before " + offset()
                    + ", which is larger than any there");
        }
        return (int) value;
    }

    long sleb() {
        long value = 0;
        for (int index = 0; index < LONGEST_LEB; index++) {
            int next = u8();
            int shift = 7 * index;
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return shift + 7 < Long.SIZE && (next & 0x40) != 0 ? value | -1L << shift + 7 : value;
            }
        }
        throw invalid("has an endless number at " + (offset() - LONGEST_LEB));
    }

    void skipLeb() {
        while (u8() >= 0x80) {
            // the rest of the number
        }
    }

    void skipString() {
        while (u8() != 0) {
            // the rest of the text
        }
    }

    /** A string up to its NUL. */
    String string() {
        int start = offset();
        skipString();
        byte[] text = new byte[offset() - 1 - start];
        bytes.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void need(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw invalid("ends at " + bytes.limit() + ", and " + Long.toUnsignedString(length)
                    + " more bytes are needed at " + bytes.position());
        }
    }

    InvalidObjectException invalid(String problem) {
        return new InvalidObjectException("DWARF: " + section + " " + problem);
    }
}
