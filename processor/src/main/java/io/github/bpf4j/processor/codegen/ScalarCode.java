package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;

/**
 * How a scalar is spelled in Java.
 *
 * @param type the primitive that holds all its values
 * @param accessor what its accessors in {@code MemoryView} are called, after {@code get} and {@code set}
 * @param descriptor its constant in {@code BpfTypes}
 * @param unsigned whether its upper half is negative in Java
 * @param raw the primitive of the same width
 * @param rawAccessor what the accessors of {@code raw} are called
 * @param bulkAccessor what the accessors of arrays of {@code raw} are called
 */
record ScalarCode(
        TypeName type,
        String accessor,
        String descriptor,
        boolean unsigned,
        TypeName raw,
        String rawAccessor,
        String bulkAccessor) {
    static ScalarCode of(ValueType.Scalar scalar) {
        String order = SkeletonNames.suffix(scalar.order());
        return switch (scalar.kind()) {
            case BOOL -> single(TypeName.BOOLEAN, "Bool", "BOOL");
            case S8 -> single(TypeName.BYTE, "S8", "S8");
            case U8 -> single(TypeName.INT, "U8", "U8");
            case S16 -> ordered(TypeName.SHORT, "S16", TypeName.SHORT, "S16", order);
            case U16 -> ordered(TypeName.INT, "U16", TypeName.SHORT, "S16", order);
            case S32 -> ordered(TypeName.INT, "S32", TypeName.INT, "S32", order);
            case U32 -> ordered(TypeName.LONG, "U32", TypeName.INT, "S32", order);
            case S64 -> ordered(TypeName.LONG, "S64", TypeName.LONG, "S64", order);
            case U64 -> unsigned(order);
            case FLOAT -> ordered(TypeName.FLOAT, "F32", TypeName.FLOAT, "F32", order);
            case DOUBLE -> ordered(TypeName.DOUBLE, "F64", TypeName.DOUBLE, "F64", order);
        };
    }

    /** A pointer, which is a 64-bit unsigned integer. */
    static ScalarCode of(ValueType.Pointer pointer) {
        return of(new ValueType.Scalar(ScalarKind.U64, pointer.order()));
    }

    private static ScalarCode single(TypeName type, String accessor, String descriptor) {
        return new ScalarCode(type, accessor, descriptor, false, TypeName.BYTE, "S8", "Bytes");
    }

    private static ScalarCode ordered(TypeName type, String kind, TypeName raw, String rawKind, String order) {
        return new ScalarCode(type, kind + order, kind + order, false, raw, rawKind + order, rawKind + "s" + order);
    }

    private static ScalarCode unsigned(String order) {
        return new ScalarCode(
                TypeName.LONG, "S64" + order, "U64" + order, true, TypeName.LONG, "S64" + order, "S64s" + order);
    }
}
