package io.github.bpf4j.processor.inspect;

import java.util.List;

/**
 * A section of global variables.
 *
 * @param name ELF name: {@code .bss}
 * @param kind {@code data}, {@code bss}, {@code rodata}, {@code kconfig} or {@code arena}
 * @param size bytes
 * @param variables by offset
 */
public record SectionReport(String name, String kind, long size, List<VariableReport> variables) {
    public SectionReport {
        variables = List.copyOf(variables);
    }
}
