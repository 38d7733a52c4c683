package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.util.HashMap;
import java.util.Map;

/** A section of strings, each decoded when it is first asked for. Not thread-safe. */
final class DwarfStrings {
    /**
     * Strings may share their ends. One that is made of strings within each other could exhaust the reader: all that are
     * asked for may be this many times as long as the section.
     */
    private static final int SHARING_LIMIT = 4;

    private final String name;
    private final DwarfCursor cursor;
    private final Map<Integer, String> decoded = new HashMap<>();
    private long budget;

    /** @param cursor over the whole section */
    DwarfStrings(String name, DwarfCursor cursor) {
        this.name = name;
        this.cursor = cursor;
        this.budget = 4096L + (long) SHARING_LIMIT * cursor.end();
    }

    /** @throws InvalidObjectException if no string starts at the offset */
    String at(long offset) {
        int place = cursor.at(offset).offset();
        String known = decoded.get(place);
        if (known == null) {
            known = cursor.string();
            budget -= cursor.offset() - place;
            if (budget < 0) {
                throw new InvalidObjectException("DWARF: the names of " + name
                        + " overlap so much that together they are over " + SHARING_LIMIT + " times as long as it");
            }
            decoded.put(place, known);
        }
        return known;
    }
}
