package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;

/** Writes the accessors of a bitfield: {@code int} where all its values fit, otherwise {@code long}. */
final class BitfieldAccessors {
    private final Accessors accessors;

    BitfieldAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    void add(FieldModel field, ValueType.Bitfield bits, Place place) {
        Accessor main = Accessor.of(field, place);
        if (bits.declared() instanceof ValueType.EnumValue enumeration) {
            ClassName type = accessors.names().type(enumeration.className());
            accessors.get(main, type, CodeBlock.of("$T.of($L)", type, get(bits)));
            accessors.set(main, type, set(bits, "value.value()"));
            addNumber(Accessor.of(field, AccessorSuffixes.VALUE, place, "the number of"), bits);
        } else if (bits.kind() == ScalarKind.BOOL) {
            accessors.get(main, TypeName.BOOLEAN, CodeBlock.of("$L != 0", get(bits)));
            accessors.set(main, TypeName.BOOLEAN, set(bits, "value ? 1 : 0"));
        } else {
            addNumber(main, bits);
        }
    }

    private void addNumber(Accessor accessor, ValueType.Bitfield bits) {
        ScalarCode code = ScalarCode.of(new ValueType.Scalar(javaKind(bits), bits.order()));
        boolean isInt = code.type().equals(TypeName.INT);
        accessors.get(accessor, code, isInt ? CodeBlock.of("(int) $L", get(bits)) : get(bits));
        accessors.set(accessor, code, set(bits, "value"));
    }

    private static ScalarKind javaKind(ValueType.Bitfield bits) {
        boolean signed = bits.kind().signed();
        if (bits.bits() < Integer.SIZE || signed && bits.bits() == Integer.SIZE) {
            return ScalarKind.S32;
        }
        return signed || bits.bits() < Long.SIZE ? ScalarKind.S64 : ScalarKind.U64;
    }

    private static CodeBlock get(ValueType.Bitfield bits) {
        return CodeBlock.of("get$L($LL, $L)", accessor(bits), bits.offset(), bits.bits());
    }

    private static CodeBlock set(ValueType.Bitfield bits, String value) {
        return CodeBlock.of("set$L($LL, $L, $L)", accessor(bits), bits.offset(), bits.bits(), value);
    }

    private static String accessor(ValueType.Bitfield bits) {
        return (bits.kind().signed() ? "SignedBits" : "Bits") + SkeletonNames.suffix(bits.order());
    }
}
