package io.github.bpf4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How the types of a buffer are told apart.
 *
 * @param tag by what; empty if by their sizes
 * @param types in the order of declaration
 */
record EventRule(Optional<EventGroupModel.Tag> tag, List<Type> types) {
    EventRule {
        types = List.copyOf(types);
    }

    /** @param keys values of the tag, or the size, that only records of this type have */
    record Type(int typeId, List<Long> keys) {}
}
