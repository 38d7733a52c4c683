package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.object.ProgramKind;

/**
 * A program.
 *
 * @param section as in the source
 * @param kind how such programs are attached
 * @param autoload whether libbpf loads it unless told otherwise
 */
public record ProgramReport(String name, String section, ProgramKind kind, boolean autoload) {}
