package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * An enum class.
 *
 * @param className simple name, nested in the skeleton
 * @param cName {@code enum kind}
 * @param storage the integer underneath
 * @param constants in C's order; the first of those with one value is the constant, the others are aliases
 */
public record EnumModel(String className, String cName, ScalarKind storage, List<Constant> constants) {
    /** The constant that stands for all numbers without one; C's enumerators are never called so in Java. */
    public static final String UNRECOGNIZED = "UNRECOGNIZED";

    /** A Java enum with more constants comes near the 64 KiB that its initializer may take. */
    static final int MOST_CONSTANTS = 2000;

    public EnumModel {
        constants = List.copyOf(constants);
    }

    /** More constants than a Java enum should hold: they become {@code long} constants of a class. */
    public boolean large() {
        return constants.size() > MOST_CONSTANTS;
    }

    /**
     * A constant.
     *
     * @param name Java identifier
     * @param cName as in C
     * @param aliasOf the Java name of an earlier constant with the same value, or the empty string
     */
    public record Constant(String name, String cName, long value, String aliasOf) {
        public boolean alias() {
            return !aliasOf.isEmpty();
        }
    }
}
