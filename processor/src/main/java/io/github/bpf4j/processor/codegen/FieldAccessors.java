package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Writes all that a class has for one field: accessors, and of an array its lengths and the copies of the whole. */
final class FieldAccessors {
    private final Accessors accessors;
    private final ElementAccessors elements;

    FieldAccessors(Accessors accessors) {
        this.accessors = accessors;
        this.elements = new ElementAccessors(accessors);
    }

    void add(FieldModel field) {
        ValueType type = field.type();
        if (type instanceof ValueType.Array array) {
            addArray(field, array.element(), constants(field, array.dimensions(), 0));
        } else if (type instanceof ValueType.FlexibleArray array) {
            addFlexible(field, array.element());
        } else if (type instanceof ValueType.FlexibleText) {
            new TextAccessors(accessors).addFlexible(field, Place.at(field.offset(), type.size()));
        } else {
            elements.add(field, type, Place.at(field.offset(), type.size()));
        }
        if (field.has(AccessorSuffixes.ADDRESS)) {
            addAddress(field, type);
        }
    }

    private void addAddress(FieldModel field, ValueType type) {
        if (type instanceof ValueType.Array array && array.element() instanceof ValueType.StructValue struct) {
            elements.addAddress(
                    field,
                    struct.size(),
                    Place.element(
                            field.offset(),
                            struct.size(),
                            lengths(field, 0, array.dimensions().size())));
        } else {
            elements.addAddress(field, type.size(), Place.at(field.offset(), type.size()));
        }
    }

    private void addFlexible(FieldModel field, ValueType element) {
        String name = field.name(AccessorSuffixes.LENGTH);
        accessors.get(
                new Accessor(name, Place.at(field.offset(), 0), "elements that are there of " + FieldDoc.of(field)),
                TypeName.INT,
                flexibleLength(field.offset(), element.size()));
        List<CodeBlock> lengths = new ArrayList<>(List.of(CodeBlock.of("$L()", name)));
        if (element instanceof ValueType.Array inner) {
            lengths.addAll(constants(field, inner.dimensions(), 1));
            addArray(field, inner.element(), lengths);
        } else {
            addArray(field, element, lengths);
        }
    }

    private static CodeBlock flexibleLength(int offset, int size) {
        CodeBlock bytes = offset == 0 ? CodeBlock.of("byteLength()") : CodeBlock.of("byteLength() - $L", offset);
        if (size == 1) {
            return bytes;
        }
        return offset == 0 ? CodeBlock.of("$L / $L", bytes, size) : CodeBlock.of("($L) / $L", bytes, size);
    }

    private void addArray(FieldModel field, ValueType element, List<CodeBlock> lengths) {
        elements.add(field, element, Place.element(field.offset(), element.size(), lengths));
        new BulkAccessors(accessors).add(field, element, lengths);
    }

    /** Adds the constants for the lengths of an array, and gives what to call them. */
    private List<CodeBlock> constants(FieldModel field, List<Integer> dimensions, int first) {
        int count = first + dimensions.size();
        for (int i = first; i < count; i++) {
            accessors.constant(
                    field.name(AccessorSuffixes.lengthConstant(i, count)),
                    (count == 1 ? "Elements" : "Elements in dimension " + (i + 1)) + " of " + FieldDoc.of(field),
                    dimensions.get(i - first));
        }
        return lengths(field, first, count);
    }

    private static List<CodeBlock> lengths(FieldModel field, int first, int count) {
        List<CodeBlock> lengths = new ArrayList<>();
        for (int i = first; i < count; i++) {
            lengths.add(CodeBlock.of("$L", field.name(AccessorSuffixes.lengthConstant(i, count))));
        }
        return lengths;
    }
}
