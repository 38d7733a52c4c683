package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.StringTable;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    private final Map<String, StringTable> strings = new HashMap<>();

    DwarfSections(ElfFile elf) {
        this.elf = elf;
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
        StringTable table =
                strings.computeIfAbsent(name, section -> new StringTable("DWARF: " + section, contents(section)));
        if (offset < 0 || offset > Integer.MAX_VALUE) {
            throw new InvalidObjectException("DWARF: " + name + " has no offset " + Long.toUnsignedString(offset));
        }
        return table.text(table.checked((int) offset));
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
        byte[] bytes = CompressedSection.contents(section);
        ByteBuffer relocated = ByteBuffer.wrap(bytes).order(elf.order());
        for (ElfRelocation relocation : elf.relocations(section)) {
            apply(relocation, relocated, section);
        }
        return relocated;
    }

    private void apply(ElfRelocation relocation, ByteBuffer bytes, ElfSection section) {
        int size = switch (relocation.type()) {
            case R_64_64, R_64_ABS64 -> Long.BYTES;
            case R_64_ABS32, R_64_NODYLD32, R_64_32 -> Integer.BYTES;
            case 0 -> 0;
            default -> throw damaged(section, relocation, "is of type " + relocation.type());
        };
        if (relocation.offset() < 0 || relocation.offset() > bytes.limit() - size) {
            throw damaged(section, relocation, "lies outside");
        }
        int at = (int) relocation.offset();
        long target =
                base(relocation.symbol().sectionIndex()) + relocation.symbol().value();
        if (size == Long.BYTES) {
            bytes.putLong(at, bytes.getLong(at) + target);
        } else if (size == Integer.BYTES) {
            bytes.putInt(at, (int) (bytes.getInt(at) + target));
        }
    }

    private long base(int sectionIndex) {
        Optional<ElfSection> target = sectionIndex > 0
                        && sectionIndex < Math.min(RESERVED, elf.sections().size())
                ? Optional.of(elf.sections().get(sectionIndex))
                : Optional.empty();
        return target.filter(section -> (section.flags() & ElfSection.ALLOC) != 0)
                .map(section -> address(section.index(), 0))
                .orElse(0L);
    }

    private static InvalidObjectException damaged(ElfSection section, ElfRelocation relocation, String how) {
        return new InvalidObjectException("DWARF: a relocation of " + section.name() + " at "
                + Long.toUnsignedString(relocation.offset()) + " " + how);
    }
}
