package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.ProgramDefinition;

/**
 * A program.
 *
 * @param name of its accessors in {@code progs()} and {@code links()}
 * @param complete whether its section says all about what it attaches to
 */
public record ProgramModel(String name, ProgramDefinition definition, boolean complete) {}
