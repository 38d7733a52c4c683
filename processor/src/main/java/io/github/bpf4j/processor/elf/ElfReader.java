package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads relocatable ELF64 files of either byte order.
 *
 * <p>Takes nothing on trust: each offset, count and name is checked before use, and no more is allocated than a small
 * multiple of the bytes that are there. Relocations with addends ({@code SHT_RELA}) are passed over, as by libbpf.
 */
public final class ElfReader {
    private static final int SYMBOL_SIZE = 24;

    private final ByteBuffer file;
    private final ElfHeader header;

    private ElfReader(byte[] file) {
        this.header = ElfHeader.read(file);
        this.file = ByteBuffer.wrap(file).asReadOnlyBuffer();
    }

    /**
     * Reads a file.
     *
     * @param file its bytes, which the result refers to and which must not change any more
     * @throws InvalidObjectException if they are no well-formed relocatable ELF64 file
     */
    public static ElfFile read(byte[] file) {
        return new ElfReader(file).read();
    }

    private ElfFile read() {
        List<ElfSection> sections = sections();
        Optional<ElfSection> table = symbolTable(sections);
        List<ElfSymbol> symbols =
                table.map(section -> symbols(section, sections)).orElse(List.of());
        return new ElfFile(header.order(), header.machine(), sections, symbols, relocations(sections, table, symbols));
    }

    private List<ElfSection> sections() {
        ElfSection nameSection = section(header.nameSection(), "the section names");
        StringTable names = new StringTable("ELF section names", nameSection.contents());
        List<ElfSection> sections = new ArrayList<>(header.sectionCount());
        sections.add(new ElfSection(0, "", ElfSection.NULL, 0, 0, 0, 0, 0, slice("the null section", 0, 0)));
        for (int index = 1; index < header.sectionCount(); index++) {
            int name = fields(sectionHeader(index), ElfHeader.SECTION_SIZE).getInt();
            sections.add(section(index, names.text(names.checked(name))));
        }
        return sections;
    }

    private int sectionHeader(int index) {
        return header.sectionTable() + index * ElfHeader.SECTION_SIZE;
    }

    private ElfSection section(int index, String name) {
        ByteBuffer fields = fields(sectionHeader(index), ElfHeader.SECTION_SIZE);
        int type = fields.getInt(4);
        long size = fields.getLong(32);
        if (size < 0) {
            throw new InvalidObjectException("ELF section " + index + " (" + name + ") is said to have "
                    + Long.toUnsignedString(size) + " bytes");
        }
        boolean inFile = type != ElfSection.NOBITS && type != ElfSection.NULL;
        return new ElfSection(
                index,
                name,
                type,
                fields.getLong(8),
                size,
                fields.getInt(40),
                fields.getInt(44),
                fields.getLong(48),
                slice("ELF section " + index + " (" + name + ")", fields.getLong(24), inFile ? size : 0));
    }

    private static Optional<ElfSection> symbolTable(List<ElfSection> sections) {
        List<ElfSection> tables = sections.stream()
                .filter(section -> section.type() == ElfSection.SYMTAB)
                .toList();
        if (tables.size() > 1) {
            throw new InvalidObjectException("The ELF file has " + tables.size() + " symbol tables; one is allowed");
        }
        return tables.stream().findFirst();
    }

    private List<ElfSymbol> symbols(ElfSection table, List<ElfSection> sections) {
        StringTable names = new StringTable(
                "ELF symbols",
                linked(table, table.link(), ElfSection.STRTAB, sections).contents());
        int count = entries(table, SYMBOL_SIZE);
        ByteBuffer fields = table.contents();
        List<ElfSymbol> symbols = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int start = index * SYMBOL_SIZE;
            int info = Byte.toUnsignedInt(fields.get(start + 4));
            symbols.add(new ElfSymbol(
                    index,
                    names.text(names.checked(fields.getInt(start))),
                    fields.getLong(start + 8),
                    fields.getLong(start + 16),
                    ElfSymbol.Binding.of(info >> 4),
                    ElfSymbol.Type.of(info & 0xf),
                    ElfSymbol.Visibility.of(fields.get(start + 5) & 3),
                    Short.toUnsignedInt(fields.getShort(start + 6))));
        }
        return symbols;
    }

    private Map<Integer, List<ElfRelocation>> relocations(
            List<ElfSection> sections, Optional<ElfSection> symbolTable, List<ElfSymbol> symbols) {
        Map<Integer, List<ElfRelocation>> bySection = new HashMap<>();
        long bytes = 0;
        for (ElfSection section : sections) {
            if (section.type() == ElfSection.REL) {
                bytes += section.size();
                if (bytes > file.limit()) {
                    throw new InvalidObjectException("The relocation sections of the ELF file overlap");
                }
                if (symbolTable.isEmpty() || symbolTable.get().index() != section.link()) {
                    throw new InvalidObjectException(section.title() + " refers to section "
                            + Integer.toUnsignedString(section.link()) + ", which is not the symbol table");
                }
                add(section.info(), relocations(section, sections, symbols), bySection);
            }
        }
        bySection.replaceAll((index, list) -> list instanceof RelocationTable ? list : List.copyOf(list));
        return bySection;
    }

    /** Compilers write one table for a section; files may have several. */
    private static void add(int section, List<ElfRelocation> table, Map<Integer, List<ElfRelocation>> to) {
        List<ElfRelocation> first = to.putIfAbsent(section, table);
        if (first instanceof RelocationTable) {
            first = new ArrayList<>(first);
            to.put(section, first);
        }
        if (first != null) {
            first.addAll(table);
        }
    }

    private static List<ElfRelocation> relocations(
            ElfSection table, List<ElfSection> sections, List<ElfSymbol> symbols) {
        if (table.info() < 1 || table.info() >= sections.size()) {
            throw new InvalidObjectException(table.title() + " applies to section "
                    + Integer.toUnsignedString(table.info()) + ", and the last one is " + (sections.size() - 1));
        }
        entries(table, RelocationTable.ENTRY);
        RelocationTable relocations = new RelocationTable(table, symbols);
        if (!sections.get(table.info()).debug()) {
            relocations.check();
        }
        return relocations;
    }

    private static int entries(ElfSection table, int entrySize) {
        int bytes = table.contents().remaining();
        if (bytes % entrySize != 0) {
            throw new InvalidObjectException(
                    table.title() + " has " + bytes + " bytes, which is no multiple of an entry's " + entrySize);
        }
        return bytes / entrySize;
    }

    private static ElfSection linked(ElfSection from, int index, int type, List<ElfSection> sections) {
        if (index < 1 || index >= sections.size() || sections.get(index).type() != type) {
            throw new InvalidObjectException(from.title() + " refers to section " + Integer.toUnsignedString(index)
                    + ", which is not of type " + type);
        }
        return sections.get(index);
    }

    private ByteBuffer fields(int offset, int size) {
        return file.slice(offset, size).order(header.order());
    }

    private ByteBuffer slice(String what, long offset, long size) {
        if (size == 0) {
            return fields(0, 0);
        }
        if (offset < 0 || size > file.limit() || offset > file.limit() - size) {
            throw new InvalidObjectException(what + ": its " + size + " bytes at " + Long.toUnsignedString(offset)
                    + " are not all in the file, which has " + file.limit());
        }
        return fields((int) offset, (int) size);
    }
}
