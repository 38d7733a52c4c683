package io.github.bpf4j.processor.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows whose columns are aligned; numbers to the right. */
final class Table {
    private static final String GAP = "  ";

    private final String title;
    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String title, String... headings) {
        this.title = title;
        this.headings = List.of(headings);
    }

    /** Adds a row: as many cells as headings, numbers as such. */
    void add(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell instanceof String text ? printable(text) : cell)
                .toList());
    }

    /** A name of the object without what would move a terminal's cursor. */
    static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }

    /** The title and the rows, ended by an empty line; nothing without rows. The first column is shown as names. */
    String text(Palette palette) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        text.append(palette.heading(title)).append('\n');
        line(text, widths, headings, Palette.PLAIN);
        rows.forEach(row -> line(text, widths, row, palette));
        return text.append('\n').toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).toString().length())
                .reduce(headings.get(column).length(), Math::max);
    }

    private void line(StringBuilder text, int[] widths, List<?> cells, Palette palette) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column).toString();
            String padding = " ".repeat(widths[column] - cell.length());
            String shown = column == 0 ? palette.name(cell) : cell;
            line.append(GAP).append(numeric(column) ? padding + shown : shown + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private boolean numeric(int column) {
        return rows.get(0).get(column) instanceof Number;
    }
}
