package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.object.DataSectionDefinition;
import java.util.List;

/**
 * A section of global variables.
 *
 * @param name ELF name: {@code .bss}
 * @param size bytes
 * @param variables by offset
 */
public record SectionReport(String name, DataSectionDefinition.Kind kind, long size, List<VariableReport> variables) {
    public SectionReport {
        variables = List.copyOf(variables);
    }
}
