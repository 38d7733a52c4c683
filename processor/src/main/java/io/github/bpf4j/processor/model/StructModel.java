package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * A view class.
 *
 * @param className simple name, nested in the skeleton
 * @param cName {@code struct event}
 * @param size bytes
 */
public record StructModel(String className, String cName, int size, List<FieldModel> fields) {
    public StructModel {
        fields = List.copyOf(fields);
    }
}
