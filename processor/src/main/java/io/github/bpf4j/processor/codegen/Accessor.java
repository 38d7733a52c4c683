package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.model.FieldModel;

/**
 * A method to be written for a field.
 *
 * @param doc Javadoc, which the writer of setters begins with "Sets"
 */
record Accessor(String name, Place place, String doc) {
    /** The getter and setter called like the field. */
    static Accessor of(FieldModel field, Place place) {
        return new Accessor(field.name(), place, FieldDoc.of(field));
    }

    /**
     * A further getter and setter of the field.
     *
     * @param what it is, as in "the bits of"
     */
    static Accessor of(FieldModel field, String suffix, Place place, String what) {
        return new Accessor(field.name(suffix), place, what + " " + FieldDoc.of(field));
    }
}
