package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.EnumModel;
import io.github.bpf4j.processor.model.ScalarKind;
import io.github.bpf4j.runtime.type.BpfEnum;
import javax.lang.model.element.Modifier;

/** Writes a C enum: as a Java enum, or, if it is too large for one, as a class of {@code long} constants. */
final class EnumEmitter {
    private final SkeletonNames names;

    EnumEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(EnumModel model) {
        return model.large() ? numbers(model) : enumeration(model);
    }

    private TypeSpec numbers(EnumModel model) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.type(model.className()))
                .addJavadoc("$L", "The numbers of " + JavaText.code(model.cName()) + ".")
                .addModifiers(names.modifiers(model.className()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (EnumModel.Constant constant : model.constants()) {
            type.addField(
                    FieldSpec.builder(TypeName.LONG, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                            .addJavadoc("$L", doc(model, constant))
                            .initializer(literal(constant.value()))
                            .build());
        }
        return type.build();
    }

    private TypeSpec enumeration(EnumModel model) {
        ClassName self = names.type(model.className());
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addJavadoc("$L", JavaText.code(model.cName()) + ".")
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(BpfEnum.class);
        for (EnumModel.Constant constant : model.constants()) {
            if (constant.alias()) {
                type.addField(FieldSpec.builder(self, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("$L", doc(model, constant))
                        .initializer("$L", constant.aliasOf())
                        .build());
            } else {
                type.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder(
                                        "$L, $L", literal(constant.value()), JavaText.label(constant.cName()))
                                .addJavadoc("$L", doc(model, constant))
                                .build());
            }
        }
        type.addEnumConstant(
                EnumModel.UNRECOGNIZED,
                TypeSpec.anonymousClassBuilder("0, $L", JavaText.literal(""))
                        .addJavadoc("Stands for every number that has no constant.")
                        .build());
        addState(type);
        return type.addMethod(of(self, model)).build();
    }

    private static void addState(TypeSpec.Builder type) {
        type.addField(TypeName.LONG, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(String.class, "cName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(TypeName.LONG, "value")
                        .addParameter(String.class, "cName")
                        .addStatement("this.value = value")
                        .addStatement("this.cName = cName")
                        .build())
                .addMethod(property("value", TypeName.LONG, "number"))
                .addMethod(property("cName", ClassName.get(String.class), "name"));
    }

    private static MethodSpec property(String name, TypeName type, String what) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .beginControlFlow("if (this == $L)", EnumModel.UNRECOGNIZED)
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        EnumModel.UNRECOGNIZED + " has no " + what
                                + ": read the number itself, by the accessor that ends with Value")
                .endControlFlow()
                .addStatement("return $L", name)
                .build();
    }

    /** Java switches over {@code int} only; the few constants beyond are compared one by one. */
    private static MethodSpec of(ClassName self, EnumModel model) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc("The constant with this number, or {@code $L}.", EnumModel.UNRECOGNIZED)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(TypeName.LONG, "number")
                .returns(self);
        CodeBlock.Builder cases = CodeBlock.builder();
        for (EnumModel.Constant constant : model.constants()) {
            if (constant.alias()) {
                continue;
            }
            if (constant.value() == (int) constant.value()) {
                cases.add("case $L -> $L;\n", constant.value(), constant.name());
            } else {
                method.beginControlFlow("if (number == $L)", literal(constant.value()))
                        .addStatement("return $L", constant.name())
                        .endControlFlow();
            }
        }
        return method.beginControlFlow("if (number != (int) number)")
                .addStatement("return $L", EnumModel.UNRECOGNIZED)
                .endControlFlow()
                .addCode("return switch ((int) number) {\n$>")
                .addCode(cases.add("default -> $L;\n", EnumModel.UNRECOGNIZED).build())
                .addCode("$<};\n")
                .build();
    }

    private static CodeBlock literal(long value) {
        return CodeBlock.of("$LL", value);
    }

    private static String doc(EnumModel model, EnumModel.Constant constant) {
        String value = model.storage() == ScalarKind.U64
                ? Long.toUnsignedString(constant.value())
                : Long.toString(constant.value());
        String same = constant.alias() ? ", the same as {@link #" + constant.aliasOf() + "}" : "";
        return JavaText.code(constant.cName() + " = " + value) + same + ".";
    }
}
