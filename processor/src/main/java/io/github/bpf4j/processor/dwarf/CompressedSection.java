package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfSection;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Sections that the compiler compressed, {@code clang -gz}. */
final class CompressedSection {
    /** {@code SHF_COMPRESSED}. */
    private static final long COMPRESSED = 0x800;
    /** {@code ELFCOMPRESS_ZLIB}. */
    private static final int ZLIB = 1;
    /** Bytes of {@code Elf64_Chdr}. */
    private static final int HEADER = 24;
    /** zlib's own limit is 1032; debug information reaches 10. */
    private static final int BEST_RATIO = 200;

    private CompressedSection() {}

    /** The bytes of a section, as they were before compression, in its byte order; read-only unless of our own. */
    static ByteBuffer contents(ElfSection section) {
        ByteBuffer contents = section.contents();
        return (section.flags() & COMPRESSED) == 0
                ? contents
                : ByteBuffer.wrap(inflated(section, contents)).order(contents.order());
    }

    private static byte[] inflated(ElfSection section, ByteBuffer contents) {
        if (contents.remaining() < HEADER || contents.getInt(0) != ZLIB) {
            throw new InvalidObjectException(
                    section.title() + " is compressed in another way than by zlib:" + " compile without -gz");
        }
        long size = contents.getLong(8);
        if (size < 0 || size > (long) BEST_RATIO * contents.remaining()) {
            throw new InvalidObjectException(section.title() + " of " + contents.remaining()
                    + " bytes is said to be a compressed form of " + Long.toUnsignedString(size));
        }
        byte[] bytes = new byte[Math.toIntExact(size)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(contents.position(HEADER));
            int filled = 0;
            int count;
            while ((count = inflater.inflate(bytes, filled, bytes.length - filled)) > 0) {
                filled += count;
            }
            if (filled != bytes.length) {
                throw new InvalidObjectException(
                        section.title() + " decompresses to " + filled + " bytes, not " + bytes.length);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new InvalidObjectException(section.title() + " cannot be decompressed", e);
        } finally {
            inflater.end();
        }
    }
}
