package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * An enum class.
 *
 * @param className simple name, nested in the skeleton
 * @param cName {@code enum kind}
 * @param storage the integer underneath
 * @param constants in C's order; the first of those with one value is the constant, the others are aliases
 * @param unrecognizedName what the constant for all other values is called
 */
public record EnumModel(
        String className, String cName, ScalarKind storage, List<Constant> constants, String unrecognizedName) {
    public EnumModel {
        constants = List.copyOf(constants);
    }

    /** More constants than a Java enum can hold safely: they become {@code long} constants of a class. */
    public boolean large() {
        return constants.size() > 2000;
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
