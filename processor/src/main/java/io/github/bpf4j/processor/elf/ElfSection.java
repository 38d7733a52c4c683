package io.github.bpf4j.processor.elf;

import java.nio.ByteBuffer;

/**
 * A section of an ELF file.
 *
 * @param type {@code sh_type}
 * @param flags {@code sh_flags}
 * @param size bytes in memory; for {@link #NOBITS} the file holds none of them
 * @param contents the bytes in the file, read-only, in the file's byte order, from position 0; empty for {@link #NOBITS}
 */
public record ElfSection(
        int index,
        String name,
        int type,
        long flags,
        long size,
        int link,
        int info,
        long alignment,
        ByteBuffer contents) {
    /** {@code SHT_NULL}. */
    public static final int NULL = 0;
    /** {@code SHT_PROGBITS}. */
    public static final int PROGBITS = 1;
    /** {@code SHT_SYMTAB}. */
    public static final int SYMTAB = 2;
    /** {@code SHT_STRTAB}. */
    public static final int STRTAB = 3;
    /** {@code SHT_RELA}. */
    public static final int RELA = 4;
    /** {@code SHT_NOBITS}. */
    public static final int NOBITS = 8;
    /** {@code SHT_REL}. */
    public static final int REL = 9;

    /** {@code SHF_WRITE}. */
    public static final long WRITE = 1;
    /** {@code SHF_ALLOC}. */
    public static final long ALLOC = 2;
    /** {@code SHF_EXECINSTR}. */
    public static final long EXECUTE = 4;

    public boolean executable() {
        return (flags & EXECUTE) != 0;
    }

    /** Whether it is a section of DWARF. */
    boolean debug() {
        return name.startsWith(".debug");
    }

    /** Whether this range of bytes lies within the section. */
    public boolean holds(long offset, long length) {
        return offset >= 0 && length >= 0 && length <= size && offset <= size - length;
    }

    /** The section as messages call it. */
    public String title() {
        return "ELF section " + index + " (" + name + ")";
    }

    /** A view of its own on the contents, in the file's byte order. */
    @Override
    public ByteBuffer contents() {
        return contents.duplicate().order(contents.order());
    }
}
