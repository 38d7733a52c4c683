package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The abbreviations of a unit, {@code .debug_abbrev} from some offset on. */
final class Abbreviations {
    /** Compilers write up to 20. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final int SOME = 10;

    /** Compilers number them from 1 on. */
    private static final int SMALL = 256;

    private static final int BYTES = 256;

    /** Codes below take one byte. */
    private static final int ONE_BYTE = 128;

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
        int[] names = new int[SOME];
        int[] forms = new int[SOME];
        int[] sizes = new int[SOME];
        long[] constants = new long[SOME];
        int count = 0;
        int fixedSize = 0;
        while (true) {
            int name = cursor.smallUleb();
            int form = cursor.smallUleb();
            if (name == 0 && form == 0) {
                break;
            }
            if (count == MOST_ATTRIBUTES) {
                throw cursor.invalid("has an abbreviation of more than " + MOST_ATTRIBUTES + " attributes");
            }
            if (count == names.length) {
                names = Arrays.copyOf(names, MOST_ATTRIBUTES);
                forms = Arrays.copyOf(forms, MOST_ATTRIBUTES);
                sizes = Arrays.copyOf(sizes, MOST_ATTRIBUTES);
                constants = Arrays.copyOf(constants, MOST_ATTRIBUTES);
            }
            int size = Form.size(form, offsetSize);
            names[count] = name;
            forms[count] = form;
            sizes[count] = size;
            constants[count++] = form == Form.IMPLICIT_CONST ? cursor.sleb() : 0;
            fixedSize = size == Form.VARIABLE || fixedSize == Form.VARIABLE ? Form.VARIABLE : fixedSize + size;
        }
        return new Abbreviation(
                tag,
                children,
                Arrays.copyOf(names, count),
                Arrays.copyOf(forms, count),
                Arrays.copyOf(sizes, count),
                Arrays.copyOf(constants, count),
                fixedSize);
    }

    private void put(long code, Abbreviation abbreviation) {
        if (code > 0 && code < SMALL) {
            byCode[(int) code] = abbreviation;
        } else {
            byLargeCode.put(code, abbreviation);
        }
    }

    /**
     * How to pass over entries, by the byte that they start with: their length and, in the upper half, what they change in
     * depth, 1 if others follow below. The zero that ends a row takes one back. 0 where it takes reading the entry to know.
     */
    long[] strides() {
        long[] strides = new long[BYTES];
        strides[0] = (long) -1 << Integer.SIZE | 1;
        for (int code = 1; code < ONE_BYTE; code++) {
            Abbreviation shape = byCode[code];
            if (shape != null && shape.fixedSize() != Form.VARIABLE) {
                strides[code] = stride(1 + shape.fixedSize(), shape);
            }
        }
        return strides;
    }

    /** @param length bytes of an entry, the code among them */
    static long stride(int length, Abbreviation shape) {
        return (shape.children() ? 1L << Integer.SIZE : 0) | length;
    }

    /** Whether entries may be functions or variables, by the byte that they start with. */
    boolean[] definers() {
        boolean[] definers = new boolean[BYTES];
        Arrays.fill(definers, ONE_BYTE, BYTES, true);
        for (int code = 1; code < ONE_BYTE; code++) {
            Abbreviation shape = byCode[code];
            definers[code] = shape != null && (shape.tag() == Tag.SUBPROGRAM || shape.tag() == Tag.VARIABLE);
        }
        return definers;
    }

    @Nullable
    Abbreviation of(long code) {
        return code > 0 && code < SMALL ? byCode[(int) code] : byLargeCode.get(code);
    }

    /**
     * Reads the code that an entry starts with; null for the one that ends a row of children.
     *
     * @throws InvalidObjectException if there is no abbreviation of that code
     */
    @Nullable
    Abbreviation next(DwarfCursor cursor) {
        long code = cursor.uleb();
        if (code == 0) {
            return null;
        }
        Abbreviation shape = of(code);
        if (shape == null) {
            throw cursor.invalid("has an entry before " + cursor.offset() + " with the abbreviation " + code
                    + ", which the unit does not define");
        }
        return shape;
    }
}
