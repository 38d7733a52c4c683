package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;
import java.util.Objects;

/** Writes the accessors of text and of raw bytes. */
final class TextAccessors {
    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

    private final Accessors accessors;

    TextAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    void add(FieldModel field, ValueType.Text text, Place place) {
        addText(field, place, CodeBlock.of("$L", text.size()));
        addBytes(field, place, length(field, place, text.size()));
    }

    void add(FieldModel field, ValueType.Raw raw, Place place) {
        addBytes(field, place, length(field, place, raw.size()));
    }

    /** Text that takes what there is behind the struct. */
    void addFlexible(FieldModel field, Place place) {
        String length = field.name(AccessorSuffixes.LENGTH);
        accessors.get(
                new Accessor(length, place, "bytes that are there of " + FieldDoc.of(field)),
                TypeName.INT,
                place.base() == 0 ? CodeBlock.of("byteLength()") : CodeBlock.of("byteLength() - $L", place.base()));
        addText(field, place, CodeBlock.of("$L()", length));
        addBytes(field, place, CodeBlock.of("$L()", length));
    }

    private CodeBlock length(FieldModel field, Place place, int size) {
        if (!place.indexes().isEmpty()) {
            return CodeBlock.of("$L", size);
        }
        String constant = field.name(AccessorSuffixes.LENGTH_CONSTANT);
        accessors.constant(constant, "Bytes of " + FieldDoc.of(field), size);
        return CodeBlock.of("$L", constant);
    }

    private void addText(FieldModel field, Place place, CodeBlock length) {
        ClassName type = ClassName.get(String.class);
        Accessor text = Accessor.of(field, place);
        accessors.get(text, type, CodeBlock.of("getText($L, $L)", accessors.offset(place), length));
        accessors.set(text, type, CodeBlock.of("setText($L, $L, value)", accessors.offset(place), length));
    }

    private void addBytes(FieldModel field, Place place, CodeBlock length) {
        Accessor bytes = Accessor.of(field, AccessorSuffixes.BYTES, place, "the bytes of");
        accessors.compute(
                bytes,
                BYTES,
                CodeBlock.builder()
                        .addStatement("byte[] bytes = new byte[$L]", length)
                        .addStatement("getBytes($L, bytes)", accessors.offset(place))
                        .addStatement("return bytes")
                        .build());
        accessors.set(bytes, BYTES, CodeBlock.of("setBytes($L, value, $L)", accessors.offset(place), length));
        accessors.fill(
                Accessor.of(field, AccessorSuffixes.INTO, place, "copies the first bytes of"),
                ParameterSpec.builder(BYTES, "into").build(),
                TypeName.VOID,
                CodeBlock.builder()
                        .addStatement("$T.checkFromIndexSize(0, into.length, $L)", Objects.class, length)
                        .addStatement("getBytes($L, into)", accessors.offset(place))
                        .build());
    }
}
