package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * A view class.
 *
 * @param className simple name, nested in the skeleton
 * @param cName {@code struct event}
 * @param size bytes
 * @param roles the buffers with events of several types that it is one of
 */
public record StructModel(String className, String cName, int size, List<FieldModel> fields, List<EventRole> roles) {
    public StructModel {
        fields = List.copyOf(fields);
        roles = List.copyOf(roles);
    }
}
