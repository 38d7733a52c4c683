package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.math.BigInteger;

/**
 * How generated code names the type of a key or value.
 *
 * @param type the Java class
 * @param descriptor expression for its {@code BpfType}
 * @param changeable whether values can be read into one that the caller has
 */
record DescriptorCode(TypeName type, CodeBlock descriptor, boolean changeable) {
    static DescriptorCode of(ValueType type, SkeletonNames names) {
        if (type instanceof ValueType.Scalar scalar) {
            return of(ScalarCode.of(scalar));
        } else if (type instanceof ValueType.Pointer pointer) {
            return of(ScalarCode.of(pointer));
        } else if (type instanceof ValueType.WideInteger integer) {
            String constant = (integer.signed() ? "S128" : "U128") + SkeletonNames.suffix(integer.order());
            return fixed(ClassName.get(BigInteger.class), CodeBlock.of("$T.$L", BpfTypes.class, constant));
        } else if (type instanceof ValueType.Text text) {
            return fixed(ClassName.get(String.class), CodeBlock.of("$T.text($L)", BpfTypes.class, text.size()));
        } else if (type instanceof ValueType.EnumValue value) {
            ClassName name = names.type(value.className());
            CodeBlock storage = of(ScalarCode.of(value.storage())).descriptor();
            return fixed(name, CodeBlock.of("$T.enumeration($L, $T::of)", BpfTypes.class, storage, name));
        } else if (type instanceof ValueType.StructValue struct) {
            ClassName name = names.type(struct.className());
            return new DescriptorCode(name, CodeBlock.of("$T.TYPE", name), true);
        }
        throw new IllegalArgumentException(type + " has no descriptor");
    }

    private static DescriptorCode of(ScalarCode code) {
        return fixed(code.type().box(), CodeBlock.of("$T.$L", BpfTypes.class, code.descriptor()));
    }

    private static DescriptorCode fixed(TypeName type, CodeBlock descriptor) {
        return new DescriptorCode(type, descriptor, false);
    }
}
