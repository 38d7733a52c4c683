package io.github.bpf4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The events of a buffer that has several types of them: an interface that all their views implement.
 *
 * @param className simple name of the interface, nested in the skeleton
 * @param map name of the buffer
 * @param tag what the records say themselves; empty if their length tells
 */
public record EventGroupModel(String className, String map, Optional<Tag> tag, List<Variant> variants) {
    /** The view of records that have none of the types; nested in the interface. */
    public static final String UNRECOGNIZED = "Unrecognized";

    public EventGroupModel {
        variants = List.copyOf(variants);
    }

    /** A number in the same place of all records, which tells their type. */
    public record Tag(String cName, int offset, ValueType.Scalar type) {}

    /**
     * One of the types.
     *
     * @param className of its view
     * @param visitorMethod the visitor's method for it
     * @param keys the tag's values, or the length in bytes, that records of this type have
     */
    public record Variant(String className, String cName, String visitorMethod, List<Long> keys) {
        public Variant {
            keys = List.copyOf(keys);
        }
    }
}
