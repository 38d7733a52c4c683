package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.object.ExternDefinition;

/**
 * Something that the object uses and the kernel provides.
 *
 * @param declaration type and name as C writes them
 * @param weak whether the object loads on a kernel that has it not
 */
public record ExternReport(String name, ExternDefinition.Kind kind, String declaration, boolean weak) {}
