package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.processor.model.MapShape;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.runtime.BpfMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the methods of a map that take an integer key unboxed.
 *
 * <p>A {@code u32} key is taken as {@code long} and, for the {@code int} with the same bits, as {@code int}.
 */
final class ScalarKeyMethods {
    private static final Set<TypeName> INTEGERS =
            Set.of(TypeName.BYTE.box(), TypeName.SHORT.box(), TypeName.INT.box(), TypeName.LONG.box());

    private final TypeSpec.Builder type;
    private final ValueType.Scalar key;
    private final DescriptorCode value;

    ScalarKeyMethods(TypeSpec.Builder type, ValueType.Scalar key, DescriptorCode value) {
        this.type = type;
        this.key = key;
        this.value = value;
    }

    /**
     * A primitive that a key may be.
     *
     * @param number expression for the key as a {@code long}
     * @param note ends a sentence of Javadoc
     */
    record KeyForm(TypeName type, CodeBlock number, String note) {}

    /** What a key may be; nothing if it is no integer. */
    static List<KeyForm> forms(ValueType.Scalar key) {
        CodeBlock same = CodeBlock.of("key");
        return switch (key.kind()) {
            case S8, U8, S16, U16, S32 -> List.of(new KeyForm(TypeName.INT, same, ""));
            case U32 ->
                List.of(
                        new KeyForm(TypeName.LONG, same, ""),
                        new KeyForm(
                                TypeName.INT,
                                CodeBlock.of("$T.toUnsignedLong(key)", Integer.class),
                                "; the key counts as unsigned"));
            case S64, U64 -> List.of(new KeyForm(TypeName.LONG, same, ""));
            default -> List.of();
        };
    }

    /** Adds them to the class, if the key is an integer. */
    void addTo(MapShape shape) {
        forms(key).forEach(form -> add(shape, form.type(), form.number(), form.note()));
    }

    private void add(MapShape shape, TypeName keyType, CodeBlock number, String note) {
        if (shape.holdsMaps()) {
            addOfMaps(keyType, number, note);
            return;
        }
        AnnotationSpec nullable = AnnotationSpec.builder(Nullable.class).build();
        TypeName nullableValue = value.type().annotated(nullable);
        add("get", "A copy of the value, or {@code null} if there is none", nullableValue, keyType, number, note);
        if (value.changeable()) {
            ParameterSpec into = ParameterSpec.builder(value.type(), "into").build();
            add("get", "Reads the value; false if there is none", TypeName.BOOLEAN, keyType, number, note, into);
        }
        add("getOrThrow", "A copy of the value, which must be there", value.type(), keyType, number, note);
        add("containsKey", "containsByScalar", "Whether there is a value", TypeName.BOOLEAN, keyType, number, note);
        ParameterSpec given = ParameterSpec.builder(value.type(), "value").build();
        add("put", "Stores the value, whether there was one or not", TypeName.VOID, keyType, number, note, given);
        add("putIfAbsent", "Stores the value if there is none", TypeName.BOOLEAN, keyType, number, note, given);
        add("replace", "Stores the value if there is one", TypeName.BOOLEAN, keyType, number, note, given);
        add("remove", "Removes the value; false if there is none", TypeName.BOOLEAN, keyType, number, note);
        if (shape == MapShape.HASH || shape == MapShape.PER_CPU_HASH) {
            add("getAndRemove", "Removes and returns the value", nullableValue, keyType, number, note);
        }
        if (shape == MapShape.PER_CPU_HASH) {
            addSums(((ParameterizedTypeName) value.type()).typeArguments().get(0), keyType, number, note);
        }
    }

    private void addSums(TypeName element, TypeName keyType, CodeBlock number, String note) {
        if (INTEGERS.contains(element)) {
            add("sum", "The sum of the values of all CPUs; 0 if there is none", TypeName.LONG, keyType, number, note);
        } else {
            TypeName function = ParameterizedTypeName.get(
                    ClassName.get(ToLongFunction.class), WildcardTypeName.supertypeOf(element));
            ParameterSpec summand = ParameterSpec.builder(function, "number").build();
            String doc = "The sum of a number in the values of all CPUs; 0 if there is none";
            add("sum", doc, TypeName.LONG, keyType, number, note, summand);
        }
    }

    private void addOfMaps(TypeName keyType, CodeBlock number, String note) {
        TypeName nullableMap =
                value.type().annotated(AnnotationSpec.builder(Nullable.class).build());
        add("get", "Opens the map, to be closed; {@code null} if there is none", nullableMap, keyType, number, note);
        add("containsKey", "containsByScalar", "Whether there is a map", TypeName.BOOLEAN, keyType, number, note);
        ParameterSpec given = ParameterSpec.builder(BpfMap.class, "map").build();
        add("put", "Puts a map, whether there was one or not", TypeName.VOID, keyType, number, note, given);
        add("remove", "Removes the map; false if there is none", TypeName.BOOLEAN, keyType, number, note);
    }

    private void add(
            String name,
            String doc,
            TypeName returns,
            TypeName keyType,
            CodeBlock number,
            String note,
            ParameterSpec... more) {
        add(name, name + "ByScalar", doc, returns, keyType, number, note, more);
    }

    private void add(
            String name,
            String target,
            String doc,
            TypeName returns,
            TypeName keyType,
            CodeBlock number,
            String note,
            ParameterSpec... more) {
        ParameterSpec.Builder keyParameter = ParameterSpec.builder(keyType, "key");
        if (key.kind() == ScalarKind.U64) {
            keyParameter.addAnnotation(Unsigned.class);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L", doc + note + ".")
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addParameter(keyParameter.build());
        CodeBlock arguments = number;
        for (ParameterSpec parameter : more) {
            method.addParameter(parameter);
            arguments = CodeBlock.of("$L, $N", arguments, parameter);
        }
        String keyword = returns.equals(TypeName.VOID) ? "" : "return ";
        type.addMethod(
                method.addStatement("$L$L($L)", keyword, target, arguments).build());
    }
}
