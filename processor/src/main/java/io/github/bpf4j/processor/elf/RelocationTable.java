package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The relocations of a section, made when they are asked for: debug sections have many, and few look at those. */
final class RelocationTable extends AbstractList<ElfRelocation> implements RandomAccess {
    /** Bytes of an entry. */
    static final int ENTRY = 16;

    private final ElfSection table;
    private final ByteBuffer entries;
    private final List<ElfSymbol> symbols;

    /** @param table of which the size is checked */
    RelocationTable(ElfSection table, List<ElfSymbol> symbols) {
        this.table = table;
        this.entries = table.contents();
        this.symbols = symbols;
    }

    /**
     * Checks all entries; those of a table that nobody has checked are checked when they are read.
     *
     * @throws InvalidObjectException if an entry refers to a symbol that there is not
     */
    void check() {
        for (int place = 0; place < entries.limit(); place += ENTRY) {
            symbol(entries.getLong(place + 8), place);
        }
    }

    @Override
    public ElfRelocation get(int index) {
        int place = index * ENTRY;
        long info = entries.getLong(place + 8);
        return new ElfRelocation(table.info(), entries.getLong(place), (int) info, symbols.get(symbol(info, place)));
    }

    @Override
    public int size() {
        return entries.limit() / ENTRY;
    }

    void read(ElfFile.RelocationReader reader) {
        for (int place = 0; place < entries.limit(); place += ENTRY) {
            long info = entries.getLong(place + 8);
            reader.read(entries.getLong(place), (int) info, symbol(info, place));
        }
    }

    private int symbol(long info, int place) {
        long symbol = info >>> 32;
        if (symbol >= symbols.size()) {
            throw new InvalidObjectException(table.title() + ": relocation " + place / ENTRY + " refers to symbol "
                    + symbol + ", and there are " + symbols.size());
        }
        return (int) symbol;
    }
}
