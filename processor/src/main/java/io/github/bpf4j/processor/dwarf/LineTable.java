package io.github.bpf4j.processor.dwarf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which instruction came from which line: a program of {@code .debug_line}, run. */
final class LineTable {
    private static final int COPY = 1;
    private static final int ADVANCE_PC = 2;
    private static final int ADVANCE_LINE = 3;
    private static final int SET_FILE = 4;
    private static final int CONST_ADD_PC = 8;
    private static final int FIXED_ADVANCE_PC = 9;
    private static final int END_SEQUENCE = 1;
    private static final int SET_ADDRESS = 2;

    private record Row(long address, int file, int line, boolean end) {}

    /** By address; at one address the ends of sequences first, since they do not hide the begin of others. */
    private final List<Row> rows = new ArrayList<>();

    private @Nullable LineHeader header;
    private long address;
    private long line = 1;
    private int file = 1;

    private LineTable() {}

    /** A table that knows nothing. */
    static LineTable none() {
        return new LineTable();
    }

    static LineTable read(DwarfSections sections, long offset) {
        LineTable table = new LineTable();
        DwarfCursor cursor = sections.cursor(LineHeader.SECTION, offset);
        LineHeader header = LineHeader.read(sections, cursor);
        table.header = header;
        DwarfCursor program =
                sections.cursor(LineHeader.SECTION, header.program()).part(header.end() - header.program());
        while (!program.atEnd()) {
            table.step(program, header);
        }
        table.rows.sort(LineTable::compare); // mostly they are in order already
        return table;
    }

    private void step(DwarfCursor program, LineHeader header) {
        int operator = program.u8();
        if (operator >= header.operatorBase()) {
            special(operator, header);
            row(false);
            return;
        }
        switch (operator) {
            case 0 -> extended(program);
            case COPY -> row(false);
            case ADVANCE_PC -> address += program.uleb() * header.instructionLength();
            case ADVANCE_LINE -> line += program.sleb();
            case SET_FILE -> file = program.smallUleb();
            case CONST_ADD_PC -> address += advance(255, header);
            case FIXED_ADVANCE_PC -> address += program.u16();
            default -> {
                for (int argument = 0; argument < header.arguments(operator); argument++) {
                    program.skipLeb();
                }
            }
        }
    }

    private void special(int operator, LineHeader header) {
        address += advance(operator, header);
        line += header.lineBase() + (operator - header.operatorBase()) % header.lineRange();
    }

    private static long advance(int operator, LineHeader header) {
        return (long) (operator - header.operatorBase()) / header.lineRange() * header.instructionLength();
    }

    private void extended(DwarfCursor program) {
        DwarfCursor instruction = program.part(program.uleb());
        if (instruction.atEnd()) {
            return;
        }
        switch (instruction.u8()) {
            case END_SEQUENCE -> {
                row(true);
                address = 0;
                line = 1;
                file = 1;
            }
            case SET_ADDRESS -> address = instruction.u64();
            default -> {}
        }
    }

    private void row(boolean end) {
        rows.add(new Row(address, file, (int) line, end));
    }

    private static int compare(Row left, Row right) {
        int byAddress = Long.compare(left.address, right.address);
        return byAddress != 0 ? byAddress : Boolean.compare(right.end, left.end);
    }

    /** Of the rows at one address, the last counts. */
    Optional<SourceLine> at(long wanted) {
        LineHeader known = header;
        for (int index = after(wanted) - 1; known != null && index >= 0 && !rows.get(index).end; index--) {
            Row row = rows.get(index);
            if (row.line > 0) { // 0 is code that the compiler made up; what came before is closest
                return known.file(row.file).map(name -> new SourceLine(name, row.line));
            }
        }
        return Optional.empty();
    }

    /** The index of the first row behind an address. */
    private int after(long wanted) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).address > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
