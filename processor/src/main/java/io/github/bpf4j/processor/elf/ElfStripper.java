package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Takes the debug information out of an object: what {@code llvm-strip -g} does, which clang brings along on few
 * distributions only.
 *
 * <p>{@code .debug*} sections go, their relocations, and symbols that stand for those sections or for the source file.
 * All else stays as it is, {@code .BTF} and the line numbers in {@code .BTF.ext} too; sections and symbols are
 * renumbered. Equal input gives equal output.
 */
public final class ElfStripper {
    private static final int RELA = 4;
    private static final int GROUP = 17;
    private static final int ADDRESS_SIGNIFICANCE = 0x6fff4c03;
    private static final int SYMBOL_SIZE = 24;
    /** First of the section numbers that mean something else. */
    private static final int RESERVED = 0xff00;

    private static final int EXTENDED_INDEX = 0xffff;
    /** A page; sections of BPF objects need no more. */
    private static final long LARGEST_ALIGNMENT = 4096;

    private final ByteBuffer file;
    private final ElfHeader header;
    private final ElfFile elf;
    private final Renumbering sections;
    private final Renumbering symbols;

    private ElfStripper(byte[] object) {
        header = ElfHeader.read(object);
        file = ByteBuffer.wrap(object).order(header.order());
        elf = ElfReader.read(object);
        sections = Renumbering.of(elf.sections(), this::stays);
        symbols = Renumbering.of(elf.symbols(), this::stays);
    }

    /**
     * A copy of an object without debug information.
     *
     * @throws InvalidObjectException if the bytes are no relocatable ELF64 file, or what stays needs what goes
     */
    public static byte[] withoutDebug(byte[] object) {
        return new ElfStripper(object).write();
    }

    private boolean stays(ElfSection section) {
        boolean relocations = section.type() == ElfSection.REL || section.type() == RELA;
        if (relocations && section.info() > 0 && section.info() < elf.sections().size()) {
            return !isDebug(elf.sections().get(section.info()));
        }
        return !isDebug(section);
    }

    /** Tables for linkers that hold numbers of symbols and sections go too: they would have to be renumbered. */
    private static boolean isDebug(ElfSection section) {
        return section.debug() || section.type() == GROUP || section.type() == ADDRESS_SIGNIFICANCE;
    }

    private boolean stays(ElfSymbol symbol) {
        return symbol.type() != ElfSymbol.Type.FILE
                && (symbol.sectionIndex() >= RESERVED || sections.keeps(symbol.sectionIndex()));
    }

    private byte[] write() {
        List<ElfSection> kept = elf.sections().stream().filter(this::stays).toList();
        if (kept.stream().mapToLong(section -> section.contents().limit()).sum() > file.limit()) {
            throw new InvalidObjectException("The sections of the ELF file overlap");
        }
        List<ByteBuffer> contents = kept.stream().map(this::contents).toList();
        long[] offsets = new long[kept.size()];
        long end = ElfHeader.SIZE;
        for (int index = 0; index < offsets.length; index++) {
            offsets[index] = align(end, kept.get(index).alignment());
            end = offsets[index] + contents.get(index).limit();
        }
        long sectionTable = align(end, Long.BYTES);
        byte[] stripped = new byte[Math.toIntExact(sectionTable) + kept.size() * ElfHeader.SECTION_SIZE];
        ByteBuffer out = ByteBuffer.wrap(stripped).order(header.order());
        writeHeader(out, sectionTable);
        for (int index = 0; index < offsets.length; index++) {
            out.put(
                    (int) offsets[index],
                    contents.get(index),
                    0,
                    contents.get(index).limit());
            int start = (int) sectionTable + index * ElfHeader.SECTION_SIZE;
            ByteBuffer fields = out.slice(start, ElfHeader.SECTION_SIZE).order(header.order());
            writeSectionHeader(
                    fields, kept.get(index), offsets[index], contents.get(index).limit());
        }
        return stripped;
    }

    private static long align(long offset, long alignment) {
        long bytes = Math.max(1, Math.min(LARGEST_ALIGNMENT, alignment));
        return (offset + bytes - 1) / bytes * bytes;
    }

    private void writeHeader(ByteBuffer out, long sectionTable) {
        out.put(0, file, 0, ElfHeader.SIZE);
        out.putLong(32, 0);
        out.putLong(40, sectionTable);
        out.putShort(56, (short) 0);
        out.putShort(60, (short) (sections.count() < RESERVED ? sections.count() : 0));
        out.putShort(62, (short) (nameSection() < RESERVED ? nameSection() : EXTENDED_INDEX));
    }

    private int nameSection() {
        return sections.of(header.nameSection(), "The ELF header");
    }

    private void writeSectionHeader(ByteBuffer out, ElfSection section, long offset, long size) {
        out.put(0, file, header.sectionTable() + section.index() * ElfHeader.SECTION_SIZE, ElfHeader.SECTION_SIZE);
        if (section.index() == 0) {
            out.putLong(32, sections.count() < RESERVED ? 0 : sections.count());
            out.putInt(40, nameSection() < RESERVED ? 0 : nameSection());
            return;
        }
        out.putLong(24, offset);
        if (section.type() != ElfSection.NOBITS) {
            out.putLong(32, size);
        }
        if (section.link() != 0) {
            out.putInt(40, sections.of(section.link(), section.title()));
        }
        if (section.type() == ElfSection.REL || section.type() == RELA) {
            out.putInt(44, sections.of(section.info(), section.title()));
        } else if (section.type() == ElfSection.SYMTAB) {
            out.putInt(44, firstGlobal());
        }
    }

    /** The symbol table says where its local symbols end. */
    private int firstGlobal() {
        return elf.symbols().stream()
                .filter(symbol -> symbols.keeps(symbol.index()) && symbol.binding() == ElfSymbol.Binding.LOCAL)
                .mapToInt(symbol -> symbols.of(symbol.index(), "The symbol table") + 1)
                .max()
                .orElse(0);
    }

    private ByteBuffer contents(ElfSection section) {
        return switch (section.type()) {
            case ElfSection.SYMTAB -> symbolTable(section);
            case ElfSection.REL, RELA -> relocations(section);
            default -> section.contents();
        };
    }

    private ByteBuffer symbolTable(ElfSection section) {
        ByteBuffer from = section.contents();
        ByteBuffer to = ByteBuffer.allocate(symbols.count() * SYMBOL_SIZE).order(header.order());
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbols.keeps(symbol.index())) {
                int start = to.position();
                to.put(from.slice(symbol.index() * SYMBOL_SIZE, SYMBOL_SIZE));
                if (symbol.sectionIndex() < RESERVED) {
                    to.putShort(start + 6, (short) sections.of(symbol.sectionIndex(), "Symbol " + symbol.name()));
                }
            }
        }
        return to.flip();
    }

    private ByteBuffer relocations(ElfSection section) {
        int entrySize = section.type() == RELA ? 24 : 16;
        ByteBuffer from = section.contents();
        ByteBuffer to = ByteBuffer.allocate(from.limit()).order(header.order());
        to.put(from).flip();
        for (int entry = 0; entry <= to.limit() - entrySize; entry += entrySize) {
            long info = to.getLong(entry + 8);
            long symbol = symbols.of((int) (info >>> 32), section.title());
            to.putLong(entry + 8, symbol << 32 | info & 0xffffffffL);
        }
        return to;
    }
}
