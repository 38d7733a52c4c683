package io.github.bpf4j.processor.object;

/**
 * A global variable.
 *
 * @param name as in C; a static variable of a function is {@code function.name}
 * @param typeId BTF type
 * @param offset bytes from the start of its section
 * @param size bytes; more than those of its type if that ends in a flexible array that the source gives elements
 * @param global whether other objects see it: neither static nor hidden
 */
public record VariableDefinition(String name, int typeId, long offset, long size, boolean global) {}
