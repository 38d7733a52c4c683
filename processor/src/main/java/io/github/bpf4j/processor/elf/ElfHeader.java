package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the header of a file says: {@code Elf64_Ehdr}, and the null section where the numbers are too big for it.
 *
 * @param sectionTable where the section headers start
 * @param nameSection index of the section with the names of the sections
 */
record ElfHeader(ByteOrder order, int machine, int sectionTable, int sectionCount, int nameSection) {
    static final int SIZE = 64;
    /** Bytes of a section header, {@code Elf64_Shdr}. */
    static final int SECTION_SIZE = 64;

    private static final int MAGIC = 0x7f454c46;
    private static final int CLASS_64 = 2;
    private static final int LITTLE = 1;
    private static final int BIG = 2;
    private static final int RELOCATABLE = 1;
    private static final int EXTENDED_INDEX = 0xffff;

    static ElfHeader read(byte[] file) {
        if (file.length < SIZE || ByteBuffer.wrap(file).getInt(0) != MAGIC) {
            throw new InvalidObjectException("The file is no ELF file: it does not start with the bytes 7f 45 4c 46");
        }
        if (file[4] != CLASS_64) {
            throw new InvalidObjectException("The ELF file is not of the 64-bit class, as BPF objects are");
        }
        if (file[5] != LITTLE && file[5] != BIG) {
            throw new InvalidObjectException("The ELF header names byte order " + file[5] + "; there are 1 and 2");
        }
        ByteOrder order = file[5] == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = ByteBuffer.wrap(file).order(order);
        int type = Short.toUnsignedInt(bytes.getShort(16));
        if (type != RELOCATABLE) {
            throw new InvalidObjectException("The ELF file is of type " + type + ", not relocatable (1): bpf4j reads"
                    + " what clang -c -target bpf writes");
        }
        return sectionTable(bytes);
    }

    private static ElfHeader sectionTable(ByteBuffer bytes) {
        int machine = Short.toUnsignedInt(bytes.getShort(18));
        long table = bytes.getLong(40);
        int entrySize = Short.toUnsignedInt(bytes.getShort(58));
        long count = Short.toUnsignedInt(bytes.getShort(60));
        int nameSection = Short.toUnsignedInt(bytes.getShort(62));
        if (entrySize != SECTION_SIZE || table < SIZE || table > bytes.limit() - SECTION_SIZE) {
            throw new InvalidObjectException("The ELF file has no section table: its headers of " + entrySize
                    + " bytes are said to be at " + Long.toUnsignedString(table));
        }
        if (count == 0) {
            count = bytes.getLong((int) table + 32);
        }
        if (nameSection == EXTENDED_INDEX) {
            nameSection = bytes.getInt((int) table + 40);
        }
        if (count < 1 || count > (bytes.limit() - table) / SECTION_SIZE) {
            throw new InvalidObjectException("The ELF file is cut off: of the " + Long.toUnsignedString(count)
                    + " section headers that it announces at " + table + ", not all are in its " + bytes.limit()
                    + " bytes");
        }
        if (nameSection < 0 || nameSection >= count) {
            throw new InvalidObjectException("The names of the ELF sections are said to be in section "
                    + Integer.toUnsignedString(nameSection) + ", and there are " + count);
        }
        return new ElfHeader(bytes.order(), machine, (int) table, (int) count, nameSection);
    }
}
