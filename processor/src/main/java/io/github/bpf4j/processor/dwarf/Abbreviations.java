package io.github.bpf4j.processor.dwarf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The abbreviations of a unit, {@code .debug_abbrev} from some offset on. */
final class Abbreviations {
    /** Compilers write up to 20. */
    private static final int MOST_ATTRIBUTES = 100;

    /** Compilers number them from 1 on. */
    private static final int SMALL = 1024;

    private final @Nullable Abbreviation[] byCode = new Abbreviation[SMALL];
    private final Map<Long, Abbreviation> byLargeCode = new HashMap<>();

    private Abbreviations() {}

    static Abbreviations read(DwarfCursor cursor, int offsetSize) {
        Abbreviations abbreviations = new Abbreviations();
        for (long code = cursor.uleb(); code != 0; code = cursor.uleb()) {
            if (abbreviations.of(code) != null) {
                throw cursor.invalid("defines abbreviation " + code + " twice");
            }
            abbreviations.put(code, abbreviation(cursor, offsetSize));
        }
        return abbreviations;
    }

    private static Abbreviation abbreviation(DwarfCursor cursor, int offsetSize) {
        int tag = cursor.smallUleb();
        boolean children = cursor.u8() != 0;
        List<long[]> attributes = new ArrayList<>();
        int fixedSize = 0;
        while (true) {
            int name = cursor.smallUleb();
            int form = cursor.smallUleb();
            if (name == 0 && form == 0) {
                break;
            }
            if (attributes.size() == MOST_ATTRIBUTES) {
                throw cursor.invalid("has an abbreviation of more than " + MOST_ATTRIBUTES + " attributes");
            }
            int size = Form.size(form, offsetSize);
            fixedSize = size == Form.VARIABLE || fixedSize == Form.VARIABLE ? Form.VARIABLE : fixedSize + size;
            attributes.add(new long[] {name, form, form == Form.IMPLICIT_CONST ? cursor.sleb() : 0});
        }
        return new Abbreviation(
                tag,
                children,
                attributes.stream().mapToInt(attribute -> (int) attribute[0]).toArray(),
                attributes.stream().mapToInt(attribute -> (int) attribute[1]).toArray(),
                attributes.stream().mapToLong(attribute -> attribute[2]).toArray(),
                fixedSize);
    }

    private void put(long code, Abbreviation abbreviation) {
        if (code > 0 && code < SMALL) {
            byCode[(int) code] = abbreviation;
        } else {
            byLargeCode.put(code, abbreviation);
        }
    }

    @Nullable
    Abbreviation of(long code) {
        return code > 0 && code < SMALL ? byCode[(int) code] : byLargeCode.get(code);
    }
}
