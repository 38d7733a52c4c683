package io.github.bpf4j.processor.elf;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The relocations of a section, made when they are asked for: debug sections have many, and few look at those. */
final class RelocationTable extends AbstractList<ElfRelocation> implements RandomAccess {
    /** Bytes of an entry. */
    static final int ENTRY = 16;

    private final int section;
    private final ByteBuffer entries;
    private final List<ElfSymbol> symbols;

    /**
     * @param section to which they apply
     * @param entries checked: each refers to one of the symbols
     */
    RelocationTable(int section, ByteBuffer entries, List<ElfSymbol> symbols) {
        this.section = section;
        this.entries = entries;
        this.symbols = symbols;
    }

    /** The number of the symbol of an entry; negative for one that is too large. */
    static int symbol(ByteBuffer entries, int index) {
        return (int) (entries.getLong(index * ENTRY + 8) >>> 32);
    }

    @Override
    public ElfRelocation get(int index) {
        int place = index * ENTRY;
        return new ElfRelocation(
                section, entries.getLong(place), (int) entries.getLong(place + 8), symbols.get(symbol(entries, index)));
    }

    @Override
    public int size() {
        return entries.limit() / ENTRY;
    }

    void read(ElfFile.RelocationReader reader) {
        for (int place = 0; place < entries.limit(); place += ENTRY) {
            long info = entries.getLong(place + 8);
            reader.read(entries.getLong(place), (int) info, (int) (info >>> 32));
        }
    }
}
