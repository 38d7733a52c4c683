package io.github.bpf4j.processor.dwarf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header of a line table: the names of files, and how its program is encoded. */
final class LineHeader {
    static final String SECTION = ".debug_line";

    private static final long FORMAT_64 = 0xffffffffL;
    private static final int PATH = 1;
    private static final int DIRECTORY = 2;

    private final DwarfSections sections;
    private final DwarfCursor cursor;
    private final int offsetSize;
    private final int version;
    private final int end;
    private final int program;
    private final int instructionLength;
    private final int lineBase;
    private final int lineRange;
    private final int operatorBase;
    private final int[] arguments;
    private final List<String> directories;
    private final List<FileName> files;

    private record FileName(String name, int directory) {}

    private LineHeader(DwarfSections sections, DwarfCursor from) {
        this.sections = sections;
        long length = from.u32();
        offsetSize = length == FORMAT_64 ? Long.BYTES : Integer.BYTES;
        cursor = from.part(length == FORMAT_64 ? from.u64() : length);
        end = cursor.end();
        version = cursor.u16();
        if (version < 2 || version > 5) {
            throw cursor.invalid("has a table of version " + version);
        }
        if (version >= 5) {
            cursor.skip(2); // sizes of addresses and of segment selectors
        }
        long headerLength = cursor.unsigned(offsetSize);
        int start = cursor.offset();
        program = cursor.part(headerLength).end();
        cursor.at(start);
        instructionLength = cursor.u8();
        if (version >= 4) {
            cursor.skip(1); // operations of an instruction: one
        }
        cursor.skip(1); // whether rows begin a statement
        lineBase = cursor.s8();
        lineRange = cursor.u8();
        operatorBase = cursor.u8();
        if (lineRange == 0 || operatorBase == 0) {
            throw cursor.invalid(
                    "has a table with a line range of " + lineRange + " and operators from " + operatorBase);
        }
        arguments = new int[operatorBase];
        for (int operator = 1; operator < operatorBase; operator++) {
            arguments[operator] = cursor.u8();
        }
        directories = new ArrayList<>();
        files = new ArrayList<>();
        if (version >= 5) {
            readTables();
        } else {
            readLists();
        }
    }

    /** @param cursor at the header */
    static LineHeader read(DwarfSections sections, DwarfCursor cursor) {
        return new LineHeader(sections, cursor);
    }

    private void readLists() {
        directories.add("");
        for (String name = cursor.string(); !name.isEmpty(); name = cursor.string()) {
            directories.add(name);
        }
        files.add(new FileName("", 0));
        for (String name = cursor.string(); !name.isEmpty(); name = cursor.string()) {
            files.add(new FileName(name, cursor.smallUleb()));
            cursor.skipLeb();
            cursor.skipLeb();
        }
    }

    private void readTables() {
        readTable((name, directory) -> directories.add(name));
        readTable((name, directory) -> files.add(new FileName(name, directory)));
    }

    private interface Names {
        void add(String name, int directory);
    }

    private void readTable(Names names) {
        int[][] format = new int[cursor.u8()][];
        for (int field = 0; field < format.length; field++) {
            format[field] = new int[] {cursor.smallUleb(), cursor.smallUleb()};
        }
        int count = cursor.smallUleb();
        if (format.length == 0 && count > 0) {
            throw cursor.invalid("has a table of " + count + " names without fields");
        }
        for (int entry = 0; entry < count; entry++) {
            int start = cursor.offset();
            String name = "";
            int directory = 0;
            for (int[] field : format) {
                if (field[0] == PATH) {
                    name = text(field[1]);
                } else if (field[0] == DIRECTORY) {
                    directory = number(field[1]);
                } else {
                    Form.skip(field[1], cursor, offsetSize);
                }
            }
            if (cursor.offset() == start) {
                throw cursor.invalid("has a table of " + count + " names of no bytes");
            }
            names.add(name, directory);
        }
    }

    private String text(int form) {
        return switch (form) {
            case Form.STRING -> cursor.string();
            case Form.STRP -> sections.string(Dwarf.STRINGS, cursor.unsigned(offsetSize));
            case Form.LINE_STRP -> sections.string(Dwarf.LINE_STRINGS, cursor.unsigned(offsetSize));
            default -> throw cursor.invalid("has a name of form 0x" + Integer.toHexString(form));
        };
    }

    private int number(int form) {
        return switch (form) {
            case Form.UDATA -> cursor.smallUleb();
            case Form.DATA1 -> cursor.u8();
            case Form.DATA2 -> cursor.u16();
            default -> throw cursor.invalid("has a directory of form 0x" + Integer.toHexString(form));
        };
    }

    /** Offset of the first instruction of the program. */
    int program() {
        return program;
    }

    /** Offset after the program. */
    int end() {
        return end;
    }

    int instructionLength() {
        return instructionLength;
    }

    int lineBase() {
        return lineBase;
    }

    int lineRange() {
        return lineRange;
    }

    int operatorBase() {
        return operatorBase;
    }

    /** How many numbers follow an operator. */
    int arguments(int operator) {
        return arguments[operator];
    }

    /** The path of a file, relative to where the compiler ran unless absolute. */
    Optional<String> file(int number) {
        if (number < 0 || number >= files.size() || files.get(number).name().isEmpty()) {
            return Optional.empty();
        }
        FileName file = files.get(number);
        boolean own = file.directory() == 0
                || file.directory() >= directories.size()
                || file.name().startsWith("/");
        return Optional.of(own ? file.name() : directories.get(file.directory()) + "/" + file.name());
    }
}
