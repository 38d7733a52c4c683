package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.InvalidObjectException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Takes the section {@code .BTF} out of a 64-bit ELF file of any kind.
 *
 * <p>A {@code vmlinux} with debug information has hundreds of megabytes, so only what is needed is read.
 */
final class VmlinuxElf {
    private static final int MAGIC = 0x7f454c46;
    private static final int HEADER_SIZE = 64;
    private static final int SECTION_HEADER_SIZE = 64;
    private static final byte[] NAME = ".BTF\0".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final ByteBuffer header;

    private VmlinuxElf(FileChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER_SIZE);
        if (header.get(4) != 2) {
            throw new InvalidObjectException("a 32-bit ELF file; give the contents of its section .BTF instead, which"
                    + " llvm-objcopy --dump-section .BTF=FILE writes to a file");
        }
        header.order(header.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the file starts as an ELF file does. */
    static boolean isElf(FileChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(Integer.BYTES);
        return file.read(start, 0) == Integer.BYTES && start.getInt(0) == MAGIC;
    }

    /**
     * The contents of the section.
     *
     * @throws InvalidObjectException if there is none; the message lacks the file's name
     * @throws EOFException if the file is cut off
     */
    static byte[] btf(FileChannel file) throws IOException {
        return new VmlinuxElf(file).btf();
    }

    private byte[] btf() throws IOException {
        int count = Short.toUnsignedInt(header.getShort(60));
        ByteBuffer names = sectionHeader(Short.toUnsignedInt(header.getShort(62)));
        for (int index = 1; index < count; index++) {
            ByteBuffer section = sectionHeader(index);
            long name = names.getLong(24) + Integer.toUnsignedLong(section.getInt(0));
            if (read(name, NAME.length).equals(ByteBuffer.wrap(NAME))) {
                return read(section.getLong(24), section.getLong(32)).array();
            }
        }
        throw new InvalidObjectException("an ELF file without section .BTF; the kernel was built without"
                + " CONFIG_DEBUG_INFO_BTF=y, or the section was stripped");
    }

    private ByteBuffer sectionHeader(int index) throws IOException {
        return read(header.getLong(40) + (long) index * SECTION_HEADER_SIZE, SECTION_HEADER_SIZE)
                .order(header.order());
    }

    private ByteBuffer read(long offset, long size) throws IOException {
        if (offset < 0 || size < 0 || size > Integer.MAX_VALUE || offset > file.size() - size) {
            throw new EOFException("an ELF file that ends before byte " + Long.toUnsignedString(offset + size));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) > 0) {}
        return bytes.flip();
    }
}
