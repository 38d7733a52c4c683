package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a section from some offset on, never beyond its end. Not thread-safe; many may share a buffer. */
final class DwarfCursor {
    private static final int LONGEST_LEB = 10;

    private final String section;
    private final ByteBuffer bytes;
    private final int end;
    private int position;

    /**
     * @param section whose bytes they are, for messages
     * @param bytes read by absolute positions, up to the limit, in its byte order
     */
    DwarfCursor(String section, ByteBuffer bytes, long offset) {
        this(section, bytes, offset, bytes.limit());
    }

    private DwarfCursor(String section, ByteBuffer bytes, long offset, int end) {
        this.section = section;
        this.bytes = bytes;
        this.end = end;
        at(offset);
    }

    /** Goes to an offset. */
    DwarfCursor at(long offset) {
        if (offset < 0 || offset > end) {
            throw invalid("has no offset " + Long.toUnsignedString(offset));
        }
        position = (int) offset;
        return this;
    }

    int offset() {
        return position;
    }

    int end() {
        return end;
    }

    boolean atEnd() {
        return position == end;
    }

    /** A cursor over the next bytes, which are passed over; offsets are still those of the section. */
    DwarfCursor part(long length) {
        need(length);
        DwarfCursor part = new DwarfCursor(section, bytes, position, position + (int) length);
        position += (int) length;
        return part;
    }

    /** A cursor of its own at another offset before the same end. */
    DwarfCursor copy(int offset) {
        return new DwarfCursor(section, bytes, offset, end);
    }

    void skip(long length) {
        need(length);
        position += (int) length;
    }

    /** Passes over the first entries of a table. */
    DwarfCursor skipEntries(long count, int size) {
        if (count < 0 || count > (end - position) / size) {
            throw invalid("has no entry " + Long.toUnsignedString(count));
        }
        skip(count * size);
        return this;
    }

    /** The byte at an offset before the end, as a signed number. */
    byte peek(int offset) {
        return bytes.get(offset);
    }

    int u8() {
        return Byte.toUnsignedInt(bytes.get(take(1)));
    }

    int s8() {
        return bytes.get(take(1));
    }

    int u16() {
        return Short.toUnsignedInt(bytes.getShort(take(2)));
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
        return Integer.toUnsignedLong(bytes.getInt(take(4)));
    }

    long u64() {
        return bytes.getLong(take(8));
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
        int first = u8();
        return first < 0x80 ? first : longUleb(first & 0x7f);
    }

    private long longUleb(long low) {
        long value = low;
        for (int index = 1; index < LONGEST_LEB; index++) {
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
        int start = position;
        skipString();
        byte[] text = new byte[position - 1 - start];
        bytes.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int take(int length) {
        int start = position;
        if (length > end - start) {
            need(length);
        }
        position = start + length;
        return start;
    }

    private void need(long length) {
        if (length < 0 || length > end - position) {
            throw invalid("ends at " + end + ", and " + Long.toUnsignedString(length) + " more bytes are needed at "
                    + position);
        }
    }

    InvalidObjectException invalid(String problem) {
        return new InvalidObjectException("DWARF: " + section + " " + problem);
    }
}
