package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import java.util.List;
import java.util.Objects;

/** Writes what copies whole arrays of numbers, out and in, as Java's primitives of the same width. */
final class BulkAccessors {
    private final Accessors accessors;

    BulkAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    /** Adds nothing for elements that are no numbers. */
    void add(FieldModel field, ValueType element, List<CodeBlock> lengths) {
        if (element instanceof ValueType.Pointer pointer) {
            add(field, ScalarCode.of(pointer), lengths);
        } else if (element instanceof ValueType.Scalar scalar && scalar.kind() != ScalarKind.BOOL) {
            add(field, ScalarCode.of(scalar), lengths);
        }
    }

    private void add(FieldModel field, ScalarCode code, List<CodeBlock> lengths) {
        TypeName array = ArrayTypeName.of(code.raw());
        CodeBlock length = CodeBlock.join(lengths, " * ");
        Place place = Place.at(field.offset(), field.size());
        String suffix = field.has(AccessorSuffixes.BYTES) ? AccessorSuffixes.BYTES : AccessorSuffixes.ARRAY;
        String what = lengths.size() == 1 ? "all elements of" : "all elements, row by row, of";
        Accessor whole = Accessor.of(field, suffix, place, what);
        accessors.compute(
                whole,
                array,
                CodeBlock.builder()
                        .addStatement("$T elements = new $T[$L]", array, code.raw(), length)
                        .addStatement("get$L($L, elements)", code.bulkAccessor(), accessors.offset(place))
                        .addStatement("return elements")
                        .build());
        accessors.set(
                whole,
                array,
                CodeBlock.of("set$L($L, value, $L)", code.bulkAccessor(), accessors.offset(place), length));
        accessors.fill(
                Accessor.of(field, AccessorSuffixes.INTO, place, "copies the first elements of"),
                ParameterSpec.builder(array, "into").build(),
                TypeName.VOID,
                CodeBlock.builder()
                        .addStatement("$T.checkFromIndexSize(0, into.length, $L)", Objects.class, length)
                        .addStatement("get$L($L, into)", code.bulkAccessor(), accessors.offset(place))
                        .build());
    }
}
