package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The debug sections of an object, relocated.
 *
 * <p>In a relocatable object every section starts at 0. For addresses to mean something, each section that is loaded
 * gets a base of its own; debug sections, to which offsets refer, keep 0.
 */
public final class DwarfSections {
    private static final int SECTION_BITS = 32;
    /** First of the section numbers that mean something else. */
    private static final int RESERVED = 0xff00;

    private static final int R_64_64 = 1;
    private static final int R_64_ABS64 = 2;
    private static final int R_64_ABS32 = 3;
    private static final int R_64_NODYLD32 = 4;
    private static final int R_64_32 = 10;

    private final ElfFile elf;
    private final Map<String, ByteBuffer> contents = new HashMap<>();
    private final Map<String, DwarfStrings> strings = new HashMap<>();
    /** The addresses of symbols, by their index. */
    private final long[] targets;

    private @Nullable StringOffsets stringOffsets;

    DwarfSections(ElfFile elf) {
        this.elf = elf;
        targets = new long[elf.symbols().size()];
        for (int index = 0; index < targets.length; index++) {
            ElfSymbol symbol = elf.symbols().get(index);
            targets[index] = base(symbol.sectionIndex()) + symbol.value();
        }
    }

    private long base(int section) {
        boolean loaded = section > 0
                && section < Math.min(RESERVED, elf.sections().size())
                && (elf.sections().get(section).flags() & ElfSection.ALLOC) != 0;
        return loaded ? address(section, 0) : 0;
    }

    /** The address of a byte of a section that is loaded. */
    public static long address(int sectionIndex, long offset) {
        return ((long) sectionIndex << SECTION_BITS) + offset;
    }

    /** Whether a number is an address of a section, not an offset that still has to be added to one. */
    static boolean absolute(long address) {
        return address >>> SECTION_BITS != 0;
    }

    boolean has(String name) {
        return elf.section(name).isPresent();
    }

    /** A cursor on a section; one that is not there is empty. */
    DwarfCursor cursor(String name, long offset) {
        return new DwarfCursor(name, contents(name), offset);
    }

    /** The string at an offset of {@code .debug_str} or {@code .debug_line_str}. */
    String string(String name, long offset) {
        DwarfStrings table = strings.get(name);
        if (table == null) {
            table = new DwarfStrings(name, cursor(name, 0));
            strings.put(name, table);
        }
        return table.at(offset);
    }

    StringOffsets stringOffsets() {
        StringOffsets known = stringOffsets;
        if (known == null) {
            known = new StringOffsets(elf, this);
            stringOffsets = known;
        }
        return known;
    }

    /** What a relocation adds to the number at its place. */
    long added(ElfRelocation relocation) {
        return targets[relocation.symbol().index()];
    }

    private ByteBuffer contents(String name) {
        ByteBuffer known = contents.get(name);
        if (known == null) {
            known = elf.section(name)
                    .map(this::relocated)
                    .orElseGet(() -> ByteBuffer.allocate(0).order(elf.order()));
            contents.put(name, known);
        }
        return known;
    }

    private ByteBuffer relocated(ElfSection section) {
        ByteBuffer contents = CompressedSection.contents(section);
        Relocating relocating = new Relocating(section, contents);
        elf.readRelocations(section, relocating);
        return relocating.bytes;
    }

    /** Applies relocations. Most refer to the begin of another debug section and change nothing. */
    private final class Relocating implements ElfFile.RelocationReader {
        private final ElfSection section;
        private ByteBuffer bytes;

        Relocating(ElfSection section, ByteBuffer bytes) {
            this.section = section;
            this.bytes = bytes;
        }

        @Override
        public void read(long offset, int type, int symbol) {
            int size = size(type);
            if (size < 0 || offset < 0 || offset > bytes.limit() - size) {
                throw new InvalidObjectException("DWARF: a relocation of " + section.name() + " at "
                        + Long.toUnsignedString(offset) + (size < 0 ? " is of type " + type : " lies outside"));
            }
            if (size != 0 && targets[symbol] != 0) {
                add((int) offset, size, targets[symbol]);
            }
        }

        private void add(int at, int size, long target) {
            if (bytes.isReadOnly()) {
                ByteOrder order = bytes.order();
                bytes = ByteBuffer.allocate(bytes.limit()).put(bytes).flip().order(order);
            }
            if (size == Long.BYTES) {
                bytes.putLong(at, bytes.getLong(at) + target);
            } else {
                bytes.putInt(at, (int) (bytes.getInt(at) + target));
            }
        }
    }

    /** Bytes that a relocation changes; negative for one that there is not. */
    static int size(int type) {
        return switch (type) {
            case R_64_64, R_64_ABS64 -> Long.BYTES;
            case R_64_ABS32, R_64_NODYLD32, R_64_32 -> Integer.BYTES;
            case 0 -> 0;
            default -> -1;
        };
    }
}
