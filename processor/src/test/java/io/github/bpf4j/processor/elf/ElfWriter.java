package io.github.bpf4j.processor.elf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ELF files for tests, good ones; what is to be wrong with them the tests spoil.
 *
 * <p>Section 1 holds the names of the sections, the last two are the symbol table and its names.
 */
public final class ElfWriter {
    private final ByteOrder order;
    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    private record Section(String name, int type, long flags, byte[] contents, long size, int link, int info) {}

    private record Symbol(String name, long value, long size, int info, int other, int section) {}

    public ElfWriter(ByteOrder order) {
        this.order = order;
        sections.add(new Section("", ElfSection.NULL, 0, new byte[0], 0, 0, 0));
        sections.add(null);
        symbols.add(new Symbol("", 0, 0, 0, 0, 0));
    }

    /** Adds a section with contents; returns its index. */
    public int section(String name, int type, long flags, byte[] contents) {
        sections.add(new Section(name, type, flags, contents, contents.length, 0, 0));
        return sections.size() - 1;
    }

    /** Adds a section without contents; returns its index. */
    public int zeros(String name, long size) {
        sections.add(new Section(name, ElfSection.NOBITS, ElfSection.ALLOC, new byte[0], size, 0, 0));
        return sections.size() - 1;
    }

    /** Adds a symbol; returns its index. */
    public int symbol(String name, long value, long size, ElfSymbol.Binding binding, ElfSymbol.Type type, int section) {
        symbols.add(new Symbol(name, value, size, binding.ordinal() << 4 | type.ordinal(), 0, section));
        return symbols.size() - 1;
    }

    /** Adds a table of relocations; each is an offset, a type and the index of a symbol. */
    public int relocations(int target, long[]... relocations) {
        ByteBuffer contents = ByteBuffer.allocate(16 * relocations.length).order(order);
        for (long[] relocation : relocations) {
            contents.putLong(relocation[0]).putLong(relocation[2] << 32 | relocation[1]);
        }
        sections.add(new Section(".rel" + target, ElfSection.REL, 0, contents.array(), contents.limit(), -1, target));
        return sections.size() - 1;
    }

    public byte[] write() {
        Strings sectionNames = new Strings();
        Strings symbolNames = new Strings();
        ByteBuffer table = ByteBuffer.allocate(24 * symbols.size()).order(order);
        for (Symbol symbol : symbols) {
            table.putInt(symbolNames.add(symbol.name()))
                    .put((byte) symbol.info())
                    .put((byte) symbol.other())
                    .putShort((short) symbol.section())
                    .putLong(symbol.value())
                    .putLong(symbol.size());
        }
        int symbolTable = sections.size();
        List<Section> all = new ArrayList<>(sections);
        all.add(new Section(".symtab", ElfSection.SYMTAB, 0, table.array(), table.limit(), symbolTable + 1, 1));
        all.add(new Section(".strtab", ElfSection.STRTAB, 0, symbolNames.bytes(), symbolNames.bytes().length, 0, 0));
        int[] names = new int[all.size()];
        for (int index = 2; index < names.length; index++) {
            names[index] = sectionNames.add(all.get(index).name());
        }
        names[1] = sectionNames.add(".shstrtab");
        all.set(
                1,
                new Section(
                        ".shstrtab", ElfSection.STRTAB, 0, sectionNames.bytes(), sectionNames.bytes().length, 0, 0));
        return file(all, names, symbolTable);
    }

    private byte[] file(List<Section> all, int[] names, int symbolTable) {
        int contents = all.stream()
                .mapToInt(section -> aligned(section.contents().length))
                .sum();
        ByteBuffer file = ByteBuffer.allocate(64 + contents + 64 * all.size()).order(order);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1});
        file.putShort(16, (short) 1).putShort(18, (short) ElfFile.MACHINE_BPF).putInt(20, 1);
        file.putLong(40, 64 + contents).putShort(52, (short) 64).putShort(58, (short) 64);
        file.putShort(60, (short) all.size()).putShort(62, (short) 1);
        int offset = 64;
        for (int index = 0; index < all.size(); index++) {
            Section section = all.get(index);
            file.put(offset, section.contents());
            file.position(64 + contents + 64 * index);
            file.putInt(names[index])
                    .putInt(section.type())
                    .putLong(section.flags())
                    .putLong(0);
            file.putLong(offset).putLong(section.size());
            file.putInt(section.link() < 0 ? symbolTable : section.link()).putInt(section.info());
            file.putLong(8).putLong(0);
            offset += aligned(section.contents().length);
        }
        return file.array();
    }

    private static int aligned(int size) {
        return (size + 7) / 8 * 8;
    }

    private static final class Strings {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Strings() {
            bytes.write(0);
        }

        int add(String text) {
            if (text.isEmpty()) {
                return 0;
            }
            int offset = bytes.size();
            bytes.writeBytes(text.getBytes(UTF_8));
            bytes.write(0);
            return offset;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
