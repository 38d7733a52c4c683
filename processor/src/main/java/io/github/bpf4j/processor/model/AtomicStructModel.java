package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * The class that gives atomic access to the members of a struct in a data section.
 *
 * @param className simple name, nested in the skeleton
 * @param viewName simple name of the struct's view class
 * @param cName {@code struct stats}
 * @param fields the members that have it, each with the accessor {@link AccessorSuffixes#ATOMIC}
 */
public record AtomicStructModel(String className, String viewName, String cName, List<FieldModel> fields) {
    public AtomicStructModel {
        fields = List.copyOf(fields);
    }
}
