package io.github.bpf4j.examples.tools;

import java.io.PrintWriter;

/** Prints one thing a line: as a row of a table, the first below a heading, or as a JSON object. */
final class Printer<T> {
    private final PrintWriter out;
    private final Columns<T> columns;
    private final boolean json;
    private long printed;

    Printer(PrintWriter out, Columns<T> columns, boolean json) {
        this.out = out;
        this.columns = columns;
        this.json = json;
    }

    void print(T shown) {
        if (printed == 0 && !json) {
            out.println(columns.heading());
        }
        out.println(json ? Json.of(columns.members(shown)) : columns.row(shown));
        printed++;
    }

    /** How many. */
    long printed() {
        return printed;
    }
}
