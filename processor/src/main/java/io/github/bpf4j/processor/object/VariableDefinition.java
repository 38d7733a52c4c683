package io.github.bpf4j.processor.object;

/**
 * A global variable.
 *
 * @param name as in C; a static variable of a function is {@code function.name}
 * @param typeId BTF type
 * @param offset bytes from the start of its section
 * @param size bytes
 */
public record VariableDefinition(String name, int typeId, long offset, long size) {}
