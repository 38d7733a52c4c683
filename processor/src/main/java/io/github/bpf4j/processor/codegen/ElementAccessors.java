package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteOrder;

/** Writes the accessors of one value, be it a field or an element of an array, by its type. */
final class ElementAccessors {
    private final Accessors accessors;

    ElementAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    void add(FieldModel field, ValueType type, Place place) {
        if (type instanceof ValueType.Scalar scalar) {
            addScalar(field, scalar, place);
        } else if (type instanceof ValueType.Pointer pointer) {
            addNumber(Accessor.of(field, place), ScalarCode.of(pointer));
        } else if (type instanceof ValueType.EnumValue enumeration) {
            addEnum(field, enumeration, place);
        } else if (type instanceof ValueType.Bitfield bitfield) {
            new BitfieldAccessors(accessors).add(field, bitfield, place);
        } else if (type instanceof ValueType.WideInteger integer) {
            addWideInteger(field, integer, place);
        } else if (type instanceof ValueType.StructValue struct) {
            new StructAccessors(accessors).add(field, struct, place);
        } else if (type instanceof ValueType.Text text) {
            new TextAccessors(accessors).add(field, text, place);
        } else if (type instanceof ValueType.Raw raw) {
            new TextAccessors(accessors).add(field, raw, place);
        } else {
            throw new IllegalArgumentException(type + " is no single value");
        }
        if (field.has(AccessorSuffixes.ATOMIC)) {
            new AtomicAccessors(accessors).add(field, type, place);
        }
        if (field.has(AccessorSuffixes.POINTER)) {
            accessors.tell(
                    Accessor.of(field, AccessorSuffixes.POINTER, place, "the pointer, as programs may follow it, to"),
                    TypeName.LONG,
                    CodeBlock.of("pointerTo($L)", place.offset()));
        }
    }

    /** Adds the accessors for the IP address in these bytes. */
    void addAddress(FieldModel field, int size, Place place) {
        Accessor address = Accessor.of(field, AccessorSuffixes.ADDRESS, place, "the IP address in");
        accessors.get(
                address,
                ClassName.get(InetAddress.class),
                CodeBlock.of("getAddress($L, $L)", accessors.offset(place), size));
        accessors.set(
                address,
                ClassName.get(InetAddress.class),
                CodeBlock.of("setAddress($L, $L, value)", accessors.offset(place), size));
    }

    private void addScalar(FieldModel field, ValueType.Scalar scalar, Place place) {
        ScalarCode code = ScalarCode.of(scalar);
        addNumber(Accessor.of(field, place), code);
        if (scalar.kind() == ScalarKind.U32) {
            Accessor raw = Accessor.of(field, AccessorSuffixes.RAW, place, "the bits of");
            accessors.get(raw, code.raw(), CodeBlock.of("get$L($L)", code.rawAccessor(), accessors.offset(place)));
            accessors.set(
                    raw, code.raw(), CodeBlock.of("set$L($L, value)", code.rawAccessor(), accessors.offset(place)));
        }
    }

    private void addNumber(Accessor accessor, ScalarCode code) {
        CodeBlock offset = accessors.offset(accessor.place());
        accessors.get(accessor, code, CodeBlock.of("get$L($L)", code.accessor(), offset));
        accessors.set(accessor, code, CodeBlock.of("set$L($L, value)", code.accessor(), offset));
    }

    private void addEnum(FieldModel field, ValueType.EnumValue enumeration, Place place) {
        ClassName type = accessors.names().type(enumeration.className());
        ScalarCode code = ScalarCode.of(enumeration.storage());
        Accessor constant = Accessor.of(field, place);
        accessors.get(constant, type, CodeBlock.of("$T.of(get$L($L))", type, code.accessor(), accessors.offset(place)));
        accessors.set(
                constant,
                type,
                CodeBlock.of(
                        "set$L($L, $L)",
                        code.accessor(),
                        accessors.offset(place),
                        code.type().equals(TypeName.LONG)
                                ? CodeBlock.of("value.value()")
                                : CodeBlock.of("($T) value.value()", code.type())));
        addNumber(Accessor.of(field, AccessorSuffixes.VALUE, place, "the number of"), code);
    }

    private void addWideInteger(FieldModel field, ValueType.WideInteger integer, Place place) {
        ClassName type = ClassName.get(BigInteger.class);
        String accessor = (integer.signed() ? "S128" : "U128") + SkeletonNames.suffix(integer.order());
        accessors.get(Accessor.of(field, place), type, CodeBlock.of("get$L($L)", accessor, accessors.offset(place)));
        accessors.set(
                Accessor.of(field, place), type, CodeBlock.of("set$L($L, value)", accessor, accessors.offset(place)));
        boolean lowFirst = integer.order() == ByteOrder.LITTLE_ENDIAN;
        addHalf(field, AccessorSuffixes.LOW, "the less significant half of", integer, place, lowFirst ? 0 : 8);
        addHalf(field, AccessorSuffixes.HIGH, "the more significant half of", integer, place, lowFirst ? 8 : 0);
    }

    private void addHalf(
            FieldModel field, String suffix, String what, ValueType.WideInteger integer, Place place, int bytes) {
        String accessor = "S64" + SkeletonNames.suffix(integer.order());
        Accessor half = Accessor.of(field, suffix, place.part(bytes, Long.BYTES), what);
        CodeBlock offset = accessors.offset(half.place());
        accessors.get(half, TypeName.LONG, CodeBlock.of("get$L($L)", accessor, offset));
        accessors.set(half, TypeName.LONG, CodeBlock.of("set$L($L, value)", accessor, offset));
    }
}
