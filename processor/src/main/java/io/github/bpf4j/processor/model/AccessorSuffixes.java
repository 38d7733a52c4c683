package io.github.bpf4j.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What else a field has beside its getter and setter, by the end of the name: {@code pidRaw()} beside {@code pid()}.
 *
 * <p>Methods are called like the field with the suffix; constants in capitals: {@code COMM_LENGTH}.
 */
public final class AccessorSuffixes {
    /** A {@code u32} as the {@code int} with the same bits. */
    public static final String RAW = "Raw";
    /** The number of an enum. */
    public static final String VALUE = "Value";
    /** Text and bytes as a {@code byte[]}. */
    public static final String BYTES = "Bytes";
    /** Numbers as an array of the primitive type of the same width. */
    public static final String ARRAY = "Array";
    /** Bytes or numbers copied into an array that the caller has. */
    public static final String INTO = "Into";
    /** The less significant half of an {@code __int128}. */
    public static final String LOW = "Low";
    /** The more significant half of an {@code __int128}. */
    public static final String HIGH = "High";
    /** An IP address. */
    public static final String ADDRESS = "Address";
    /** Atomic access to what a data section holds: an integer, or the members of a struct. */
    public static final String ATOMIC = "Atomic";
    /** The pointer to a variable of the arena. */
    public static final String POINTER = "Pointer";
    /** A struct copied into an array of them in the arena, where no view is at hand to change one. */
    public static final String FROM = "From";
    /** How many elements of a flexible array there are. */
    public static final String LENGTH = "Length";
    /** The constant with the number of elements; of an array of several dimensions followed by {@code _1}, {@code _2}. */
    public static final String LENGTH_CONSTANT = "_LENGTH";

    private AccessorSuffixes() {}

    /** The suffix of the constant for one dimension of an array. */
    public static String lengthConstant(int dimension, int dimensions) {
        return dimensions == 1 ? LENGTH_CONSTANT : LENGTH_CONSTANT + "_" + (dimension + 1);
    }

    static boolean isConstant(String suffix) {
        return suffix.startsWith("_");
    }

    /** @param further those that do not come with the type */
    static List<String> of(ValueType type, boolean address, List<String> further) {
        List<String> suffixes = new ArrayList<>(of(type));
        if (address) {
            suffixes.add(ADDRESS);
        }
        suffixes.addAll(further);
        return suffixes;
    }

    private static List<String> of(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.kind() == ScalarKind.U32 ? List.of(RAW) : List.of();
        } else if (type instanceof ValueType.EnumValue) {
            return List.of(VALUE);
        } else if (type instanceof ValueType.Bitfield bitfield) {
            return bitfield.declared() instanceof ValueType.EnumValue ? List.of(VALUE) : List.of();
        } else if (type instanceof ValueType.WideInteger) {
            return List.of(LOW, HIGH);
        } else if (type instanceof ValueType.Text) {
            return List.of(BYTES, INTO, LENGTH_CONSTANT);
        } else if (type instanceof ValueType.Raw) {
            return List.of(BYTES, INTO, LENGTH_CONSTANT);
        } else if (type instanceof ValueType.FlexibleText) {
            return List.of(BYTES, INTO, LENGTH);
        } else if (type instanceof ValueType.FlexibleArray array) {
            List<String> suffixes = new ArrayList<>(ofElements(array.element()));
            suffixes.add(LENGTH);
            if (array.element() instanceof ValueType.Array inner) {
                addLengths(suffixes, 1, inner.dimensions().size() + 1);
            }
            return suffixes;
        } else if (type instanceof ValueType.Array array) {
            List<String> suffixes = new ArrayList<>(ofElements(array.element()));
            addLengths(suffixes, 0, array.dimensions().size());
            return suffixes;
        }
        return List.of();
    }

    private static List<String> ofElements(ValueType element) {
        if (element instanceof ValueType.Array array) {
            return ofElements(array.element());
        }
        List<String> suffixes = new ArrayList<>();
        of(element).stream().filter(suffix -> !isConstant(suffix)).forEach(suffixes::add);
        suffixes.addAll(bulk(element));
        return suffixes;
    }

    /** The accessors that copy a whole array of such elements. */
    private static List<String> bulk(ValueType element) {
        if (element instanceof ValueType.Pointer) {
            return List.of(ARRAY, INTO);
        } else if (element instanceof ValueType.Scalar scalar && scalar.kind() != ScalarKind.BOOL) {
            return List.of(scalar.size() == 1 ? BYTES : ARRAY, INTO);
        }
        return List.of();
    }

    private static void addLengths(List<String> suffixes, int first, int dimensions) {
        for (int i = first; i < dimensions; i++) {
            suffixes.add(lengthConstant(i, dimensions));
        }
    }
}
