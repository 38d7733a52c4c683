package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods of a map that take key and value as numbers: unboxed, both of them or the value alone.
 *
 * <p>More than a convenience: without them, javac could not tell {@code put(5, true)} of boxes from that of a primitive
 * key and a box.
 */
final class NumberMethods {
    private static final Map<String, String> METHODS = Map.of(
            "put", "Stores the value, whether there was one or not",
            "putIfAbsent", "Stores the value if there is none",
            "replace", "Stores the value if there is one");

    private final TypeSpec.Builder type;
    private final ScalarCode boxedKey;
    private final ValueType.Scalar key;
    private final ValueType.Scalar value;

    NumberMethods(TypeSpec.Builder type, ValueType.Scalar key, ValueType.Scalar value) {
        this.type = type;
        this.boxedKey = ScalarCode.of(key);
        this.key = key;
        this.value = value;
    }

    /** What can be passed as a number. */
    static Optional<ValueType.Scalar> number(ValueType type) {
        if (type instanceof ValueType.Pointer pointer) {
            return Optional.of(new ValueType.Scalar(ScalarKind.U64, pointer.order()));
        }
        return type instanceof ValueType.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** Adds them to the class, if the key is an integer. */
    void add() {
        for (ScalarKeyMethods.KeyForm form : ScalarKeyMethods.forms(key)) {
            addEach("NumberByScalar", form.type(), form.number(), form.note());
        }
        if (!ScalarKeyMethods.forms(key).isEmpty()) {
            addEach("Number", boxedKey.type().box(), CodeBlock.of("key"), "");
        }
    }

    private void addEach(String target, TypeName keyType, CodeBlock number, String note) {
        for (String name : List.of("put", "putIfAbsent", "replace")) {
            boolean tells = !name.equals("put");
            ParameterSpec.Builder keyParameter = ParameterSpec.builder(keyType, "key");
            if (key.kind() == ScalarKind.U64) {
                keyParameter.addAnnotation(Unsigned.class);
            }
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addJavadoc("$L", METHODS.get(name) + note + ".")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(tells ? TypeName.BOOLEAN : TypeName.VOID)
                    .addParameter(keyParameter.build())
                    .addParameter(valueParameter())
                    .addStatement("$L$L$L($L, $L)", tells ? "return " : "", name, target, number, bits())
                    .build());
        }
    }

    private ParameterSpec valueParameter() {
        ParameterSpec.Builder parameter = ParameterSpec.builder(valueType(), "value");
        return value.kind() == ScalarKind.U64
                ? parameter
                        .addAnnotation(AnnotationSpec.builder(Unsigned.class).build())
                        .build()
                : parameter.build();
    }

    private TypeName valueType() {
        return switch (value.kind()) {
            // A literal is no byte or short by itself.
            case S8, S16 -> TypeName.INT;
            default -> ScalarCode.of(value).type();
        };
    }

    private CodeBlock bits() {
        return switch (value.kind()) {
            case BOOL -> CodeBlock.of("value ? 1 : 0");
            case FLOAT -> CodeBlock.of("$T.floatToRawIntBits(value)", Float.class);
            case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits(value)", Double.class);
            default -> CodeBlock.of("value");
        };
    }
}
