package io.github.bpf4j.runtime.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The functions of an executable or shared library. */
public final class ElfSymbols {
    private static final int DATA_ENCODING = 5;
    private static final int LITTLE_ENDIAN = 1;
    private static final int CLASS = 4;
    private static final int CLASS_64 = 2;
    private static final int SECTION_TABLE = 40;
    private static final int SECTION_SIZE = 58;
    private static final int SECTION_COUNT = 60;
    private static final int SYMBOL_TABLE = 2;
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int SYMBOL_SIZE = 24;
    private static final int FUNCTION = 2;
    private static final int INDIRECT_FUNCTION = 10;
    private static final int FIRST_RESERVED = 0xff00;
    private static final int LONGEST_NAME = 4096;

    private final ByteBuffer file;
    private final Map<String, Long> functions = new HashMap<>();
    private int sections;
    private int sectionSize;

    private ElfSymbols(ByteBuffer file) {
        this.file = file;
    }

    /** Those that are defined in it; empty if they cannot be read. */
    static Set<String> functions(Path path) {
        return offsets(path).keySet();
    }

    /** Where in the file each of them begins; empty if that cannot be read. */
    public static Map<String, Long> offsets(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            ElfSymbols symbols = new ElfSymbols(
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE)));
            symbols.read();
            return symbols.functions;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return Map.of();
        }
    }

    private void read() {
        if (file.get(CLASS) != CLASS_64) {
            return;
        }
        file.order(file.get(DATA_ENCODING) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        sections = Math.toIntExact(file.getLong(SECTION_TABLE));
        sectionSize = file.getShort(SECTION_SIZE) & 0xffff;
        int count = file.getShort(SECTION_COUNT) & 0xffff;
        for (int i = 0; i < count; i++) {
            int header = header(i);
            int type = file.getInt(header + 4);
            if (type == SYMBOL_TABLE || type == DYNAMIC_SYMBOLS) {
                int strings = header(file.getInt(header + 40));
                readTable(offset(header), Math.toIntExact(file.getLong(header + 32)), offset(strings));
            }
        }
    }

    private int header(int section) {
        return sections + section * sectionSize;
    }

    private int offset(int header) {
        return Math.toIntExact(file.getLong(header + 24));
    }

    private void readTable(int symbols, int size, int strings) {
        for (int symbol = symbols; symbol + SYMBOL_SIZE <= symbols + size; symbol += SYMBOL_SIZE) {
            int kind = file.get(symbol + 4) & 0xf;
            int section = file.getShort(symbol + 6) & 0xffff;
            if (section > 0 && section < FIRST_RESERVED && (kind == FUNCTION || kind == INDIRECT_FUNCTION)) {
                int header = header(section);
                long offset = file.getLong(symbol + 8) - file.getLong(header + 16) + offset(header);
                functions.putIfAbsent(text(strings + file.getInt(symbol)), offset);
            }
        }
    }

    private String text(int start) {
        int length = 0;
        while (length < LONGEST_NAME && file.get(start + length) != 0) {
            length++;
        }
        byte[] name = new byte[length];
        file.get(start, name);
        return new String(name, ISO_8859_1);
    }
}
