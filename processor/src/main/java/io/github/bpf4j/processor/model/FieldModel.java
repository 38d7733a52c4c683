package io.github.bpf4j.processor.model;

import java.util.Map;

/**
 * A member of a struct or a variable of a section, as Java will see it.
 *
 * @param name of its getter and setter
 * @param derivedNames of the further accessors and the constants, by suffix: {@code Raw} to {@code pidRaw}
 * @param cName as in C
 * @param cDeclaration one line of C
 * @param offset bytes from the start of the struct or section; for a bitfield that of the first byte it touches
 * @param size bytes that are there: those of the type, and more if it ends in a flexible array that C gives elements
 */
public record FieldModel(
        String name,
        Map<String, String> derivedNames,
        String cName,
        String cDeclaration,
        int offset,
        int size,
        ValueType type) {
    public FieldModel {
        derivedNames = Map.copyOf(derivedNames);
    }

    /** The same field with other further accessors. */
    FieldModel withNames(Map<String, String> derivedNames) {
        return new FieldModel(name, derivedNames, cName, cDeclaration, offset, size, type);
    }

    /** Whether the field has the accessor or constant with this suffix. */
    public boolean has(String suffix) {
        return derivedNames.containsKey(suffix);
    }

    /** The name of the accessor or constant with this suffix. */
    public String name(String suffix) {
        String derived = derivedNames.get(suffix);
        if (derived == null) {
            throw new IllegalArgumentException(cDeclaration + " has no accessor " + suffix);
        }
        return derived;
    }
}
