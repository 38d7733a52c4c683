package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * NUL-terminated UTF-8 strings, referred to by the offset of their first byte: the string sections of ELF and BTF.
 *
 * <p>Strings are decoded when they are first asked for, and shared. Bytes that are no UTF-8 become U+FFFD. Once all
 * offsets in use are {@linkplain #checked checked}, any thread may use {@link #text}.
 */
public final class StringTable {
    /**
     * Strings may share their ends, and linkers make use of it. A table in which all strings together are longer than
     * this many times the table was made to exhaust the reader.
     */
    private static final int SHARING_LIMIT = 4;

    private final String owner;
    private final byte[] bytes;
    private final @Nullable String[] decoded;
    private final BitSet checked = new BitSet();
    private long budget;

    /**
     * @param owner whose strings these are, for messages
     * @param contents from its position to its limit; copied
     */
    public StringTable(String owner, ByteBuffer contents) {
        this.owner = owner;
        bytes = new byte[contents.remaining()];
        contents.duplicate().get(bytes);
        decoded = new String[bytes.length];
        budget = 4096L + (long) SHARING_LIMIT * bytes.length;
    }

    /**
     * Checks that a string is in the table.
     *
     * @return the offset
     * @throws InvalidObjectException if the offset is outside of the table or no NUL follows
     */
    public int checked(int offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw new InvalidObjectException(owner + ": a name is said to be at " + Integer.toUnsignedString(offset)
                    + " of a string table of " + bytes.length + " bytes");
        }
        if (!checked.get(offset)) {
            int end = end(offset);
            if (end == bytes.length) {
                throw new InvalidObjectException(owner + ": the name at " + offset + " of the string table has no end");
            }
            budget -= end - offset;
            if (budget < 0) {
                throw new InvalidObjectException(owner + ": the names overlap so much that together they are over "
                        + SHARING_LIMIT + " times as long as their string table");
            }
            checked.set(offset);
        }
        return offset;
    }

    /** The string at an offset that has been {@linkplain #checked checked}. */
    public String text(int offset) {
        String text = decoded[offset];
        if (text == null) {
            text = new String(bytes, offset, end(offset) - offset, StandardCharsets.UTF_8);
            decoded[offset] = text;
        }
        return text;
    }

    private int end(int offset) {
        int end = offset;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return end;
    }
}
