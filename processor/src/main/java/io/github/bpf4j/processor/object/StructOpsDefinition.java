package io.github.bpf4j.processor.object;

import java.util.List;

/**
 * What a struct_ops map says beside its value: a table of functions that the kernel is to call.
 *
 * @param typeName name of the struct, which is the kernel's too
 * @param link whether it is registered by a link ({@code .struct_ops.link}), not when it is updated
 * @param autocreate whether libbpf creates the map unless told otherwise; false in {@code SEC("?.struct_ops")}
 * @param slots the members that are set to programs, by their place in the struct
 */
public record StructOpsDefinition(String typeName, boolean link, boolean autocreate, List<Slot> slots) {
    public StructOpsDefinition {
        slots = List.copyOf(slots);
    }

    /** A member and the name of the program that it is set to. */
    public record Slot(String member, String program) {}
}
