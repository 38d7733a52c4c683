package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;

/** What Javadoc says of a field: its declaration in C and where it lies. */
final class FieldDoc {
    private FieldDoc() {}

    static String of(FieldModel field) {
        return JavaText.code(field.cDeclaration()) + ", " + place(field) + ".";
    }

    private static String place(FieldModel field) {
        if (field.type() instanceof ValueType.Bitfield bits) {
            return "bit offset " + bits.offset() + ", " + bits.bits() + (bits.bits() == 1 ? " bit" : " bits");
        }
        return "offset " + field.offset() + ", size " + field.size();
    }
}
