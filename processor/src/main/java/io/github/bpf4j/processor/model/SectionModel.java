package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.DataSectionDefinition;
import java.util.List;

/**
 * The class of a data section.
 *
 * @param name of its accessor: {@code bss}
 * @param className simple name, nested in the skeleton: {@code Bss}
 */
public record SectionModel(String name, String className, DataSectionDefinition definition, List<FieldModel> fields) {
    public SectionModel {
        fields = List.copyOf(fields);
    }
}
