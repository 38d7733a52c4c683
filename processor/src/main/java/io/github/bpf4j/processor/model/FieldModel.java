package io.github.bpf4j.processor.model;

import java.util.Map;

/**
 * A member of a struct or a variable of a section, as Java will see it.
 *
 * @param name of its getter and setter
 * @param derivedNames of the further accessors, by suffix: {@code "Raw"} to {@code "pidRaw"}
 * @param cName the path in C: {@code pid}, or {@code header.pid} where it came out of an anonymous member's own name
 * @param cDeclaration one line of C
 * @param offset bytes from the start of the struct or section; for a bitfield that of the first byte it touches
 * @param bitOffset for a bitfield the position in BTF's count, from the start of the struct
 * @param bitSize width of a bitfield, 0 for what is none
 */
public record FieldModel(
        String name,
        Map<String, String> derivedNames,
        String cName,
        String cDeclaration,
        int offset,
        long bitOffset,
        int bitSize,
        ValueType type) {
    public FieldModel {
        derivedNames = Map.copyOf(derivedNames);
    }

    public boolean bitfield() {
        return bitSize != 0;
    }

    /** The name of the accessor with this suffix. */
    public String name(String suffix) {
        return derivedNames.getOrDefault(suffix, name + suffix);
    }
}
