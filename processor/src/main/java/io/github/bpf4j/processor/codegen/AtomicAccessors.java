package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.runtime.BpfAtomicInt;
import io.github.bpf4j.runtime.BpfAtomicLong;
import io.github.bpf4j.runtime.BpfAtomicUnsignedInt;

/** Writes the accessors that give atomic access, of a data section or of a struct in one. */
final class AtomicAccessors {
    private final Accessors accessors;

    AtomicAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    /** Adds the accessor of one value, be it a field or an element of an array, by its type. */
    void add(FieldModel field, ValueType type, Place place) {
        Accessor atomic = Accessor.of(
                field,
                AccessorSuffixes.ATOMIC,
                place,
                type instanceof ValueType.StructValue ? "atomic access to the members of" : "atomic access to");
        if (type instanceof ValueType.Scalar scalar) {
            ClassName name = type(scalar.kind());
            String method = "atomic" + name.simpleName().substring("BpfAtomic".length());
            accessors.get(atomic, name, CodeBlock.of("$L($L)", method, place.offset()));
        } else if (type instanceof ValueType.StructValue struct) {
            ClassName name = accessors.names().atomic(struct.className());
            String format =
                    accessors.kind() == Accessors.Kind.SECTION ? "new $T(this, $L)" : "new $T(section, base + $L)";
            accessors.get(atomic, name, CodeBlock.of(format, name, place.offset()));
        } else {
            throw new IllegalArgumentException(field.cDeclaration() + " has no atomic access");
        }
    }

    private static ClassName type(ScalarKind kind) {
        return ClassName.get(
                switch (kind) {
                    case S32 -> BpfAtomicInt.class;
                    case U32 -> BpfAtomicUnsignedInt.class;
                    default -> BpfAtomicLong.class;
                });
    }
}
