package io.github.bpf4j.runtime.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;

/** {@code char[N]}: UTF-8 up to the first NUL, or all of it when there is none. */
final class Text {
    private Text() {}

    /** Bytes that are no UTF-8 come out as U+FFFD: the kernel does not promise any encoding. */
    static String get(ByteBuffer memory, int index, int size) {
        Objects.checkFromIndexSize(index, size, memory.limit());
        int length = 0;
        while (length < size && memory.get(index + length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        memory.get(index, bytes);
        return new String(bytes, UTF_8);
    }

    static void set(ByteBuffer memory, int index, int size, String value) {
        Objects.checkFromIndexSize(index, size, memory.limit());
        ByteBuffer bytes = encode(value);
        int length = bytes.remaining();
        if (length > size) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" takes " + length + " bytes of UTF-8, and there is room for " + size);
        }
        memory.put(index, bytes, bytes.position(), length);
        for (int i = length; i < size; i++) {
            memory.put(index + i, (byte) 0);
        }
    }

    private static ByteBuffer encode(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text with a NUL inside cannot be stored: C ends it there");
        }
        try {
            return UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text with half of a surrogate pair has no UTF-8", e);
        }
    }
}
