package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.runtime.type.InitializerText;
import java.util.ArrayList;
import java.util.List;

/** Writes the body of {@code toString}, which prints a struct as a C initialiser. */
final class InitializerCode {
    private InitializerCode() {}

    static CodeBlock of(List<FieldModel> fields) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$1T text = new $1T()", InitializerText.class);
        fields.forEach(field -> body.addStatement(print(field)));
        return body.addStatement("return text.toString()").build();
    }

    private static CodeBlock print(FieldModel field) {
        String cName = JavaText.label(field.cName());
        ValueType type = field.type();
        if (type instanceof ValueType.Array array) {
            return elements(
                    cName,
                    field,
                    array.element(),
                    lengths(field, 0, array.dimensions().size()));
        } else if (type instanceof ValueType.FlexibleArray array) {
            List<CodeBlock> lengths =
                    new ArrayList<>(List.of(CodeBlock.of("$L()", field.name(AccessorSuffixes.LENGTH))));
            if (array.element() instanceof ValueType.Array inner) {
                lengths.addAll(lengths(field, 1, inner.dimensions().size() + 1));
                return elements(cName, field, inner.element(), lengths);
            }
            return elements(cName, field, array.element(), lengths);
        } else if (enumerated(type)) {
            return CodeBlock.of(
                    "text.enumField($L, $L(), $L())", cName, field.name(), field.name(AccessorSuffixes.VALUE));
        } else if (type instanceof ValueType.Raw) {
            String length = field.name(AccessorSuffixes.LENGTH_CONSTANT);
            return CodeBlock.of("text.elements($L, $L, index -> getU8($L + index))", cName, length, field.offset());
        }
        return CodeBlock.of("text.$L($L, $L())", unsigned(type) ? "unsignedField" : "field", cName, field.name());
    }

    private static CodeBlock elements(String cName, FieldModel field, ValueType element, List<CodeBlock> lengths) {
        return CodeBlock.of(
                "text.$L($L, $L, index -> $L($L))",
                unsigned(element) ? "unsignedElements" : "elements",
                cName,
                CodeBlock.join(lengths, " * "),
                accessor(field, element),
                indexes(lengths));
    }

    private static String accessor(FieldModel field, ValueType element) {
        if (element instanceof ValueType.EnumValue) {
            return field.name(AccessorSuffixes.VALUE);
        }
        return element instanceof ValueType.Raw ? field.name(AccessorSuffixes.BYTES) : field.name();
    }

    /** Takes the index of an element, counted row by row, apart into one for each dimension. */
    private static CodeBlock indexes(List<CodeBlock> lengths) {
        List<CodeBlock> indexes = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            CodeBlock stride = CodeBlock.join(lengths.subList(i + 1, lengths.size()), " * ");
            CodeBlock index = switch (lengths.size() - i - 1) {
                case 0 -> CodeBlock.of("index");
                case 1 -> CodeBlock.of("index / $L", stride);
                default -> CodeBlock.of("index / ($L)", stride);
            };
            indexes.add(i == 0 ? index : CodeBlock.of("$L % $L", index, lengths.get(i)));
        }
        return CodeBlock.join(indexes, ", ");
    }

    private static List<CodeBlock> lengths(FieldModel field, int first, int count) {
        List<CodeBlock> lengths = new ArrayList<>();
        for (int i = first; i < count; i++) {
            lengths.add(CodeBlock.of("$L", field.name(AccessorSuffixes.lengthConstant(i, count))));
        }
        return lengths;
    }

    private static boolean enumerated(ValueType type) {
        return type instanceof ValueType.EnumValue
                || type instanceof ValueType.Bitfield bits && bits.declared() instanceof ValueType.EnumValue;
    }

    private static boolean unsigned(ValueType type) {
        return type instanceof ValueType.Pointer
                || type instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.U64
                || type instanceof ValueType.Bitfield bits
                        && bits.bits() == Long.SIZE
                        && !bits.kind().signed();
    }
}
