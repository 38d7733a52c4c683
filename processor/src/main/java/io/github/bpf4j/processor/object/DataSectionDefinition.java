package io.github.bpf4j.processor.object;

import java.util.List;

/**
 * A section of global variables, which libbpf turns into an array map with one value, or puts into the arena.
 *
 * @param name ELF name: {@code .bss}, {@code .rodata.config}, {@code .kconfig}
 * @param size bytes of the map's value, or in the arena
 * @param mappable whether libbpf lets processes map it into memory: if it has a variable that is neither static nor
 *     hidden. Else it is reached by the operations of an array map only
 * @param variables by offset; none in a section that BTF does not describe, such as {@code .rodata.str1.1}
 */
public record DataSectionDefinition(
        String name, Kind kind, long size, boolean mappable, List<VariableDefinition> variables) {
    public DataSectionDefinition {
        variables = List.copyOf(variables);
    }

    /** What may be done with the variables, and when. */
    public enum Kind {
        /** Read and written at any time. */
        DATA,
        /** As {@link #DATA}, zero at first. */
        BSS,
        /** Written before load only; frozen afterwards. */
        RODATA,
        /** Filled by libbpf from the kernel's configuration. */
        KCONFIG,
        /** As {@link #DATA}, a part of the object's arena. */
        ARENA
    }
}
