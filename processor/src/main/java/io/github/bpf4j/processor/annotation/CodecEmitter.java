package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.annotation.RecordModel.Part;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.RecordType;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the class that reads a record from a struct's view, and stores it by one. */
final class CodecEmitter {
    private final RecordModel model;
    private final ClassName record;
    private final ClassName view;

    CodecEmitter(RecordModel model) {
        this.model = model;
        this.record = ClassName.get(model.record());
        this.view = ClassName.get(model.view().type());
    }

    TypeSpec emit() {
        TypeSpec.Builder type = EmittedClass.builder(model.codec(), model.record())
                .addJavadoc(
                        "$L",
                        "Reads and writes {@link " + String.join(".", record.simpleNames()) + "} as {@code "
                                + model.view().cName() + "}.")
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(ClassName.get(BpfType.class), record),
                                "TYPE",
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("For maps that have the record as key or value.")
                        .initializer("$1T.of($2T.TYPE, $3T::read, $3T::write)", RecordType.class, view, model.codec())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read())
                .addMethod(write());
        for (Part part : model.parts()) {
            if (part.length().isPresent()) {
                type.addMethod(readElements(part)).addMethod(writeElements(part));
            }
        }
        return type.build();
    }

    private MethodSpec read() {
        CodeBlock components = model.parts().stream().map(this::read).collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("read")
                .addJavadoc("What the view shows, independent of it from then on.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(record)
                .addParameter(view, "view")
                .addStatement("return new $T($L)", record, components)
                .build();
    }

    private CodeBlock read(Part part) {
        if (part.length().isPresent()) {
            return CodeBlock.of("$L(view)", helper("read", part));
        }
        return part.codec()
                .map(codec -> CodeBlock.of("$T.read(view.$L())", codec, part.name()))
                .orElseGet(() -> CodeBlock.of("view.$L()", part.name()));
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addJavadoc("Stores the components; members of the struct that the record lacks stay as they are.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(record, "value")
                .addParameter(view, "view");
        for (Part part : model.parts()) {
            if (part.length().isPresent()) {
                method.addStatement("$L(value.$L(), view)", helper("write", part), part.name());
            } else if (part.codec().isPresent()) {
                method.addStatement(
                        "$T.write(value.$L(), view.$L())", part.codec().get(), part.name(), part.name());
            } else {
                method.addStatement("view.$L(value.$L())", part.name(), part.name());
            }
        }
        return method.build();
    }

    private MethodSpec readElements(Part part) {
        TypeName element = TypeName.get(part.element());
        CodeBlock value = part.codec()
                .map(codec -> CodeBlock.of("$T.read(view.$L(i))", codec, part.name()))
                .orElseGet(() -> CodeBlock.of("view.$L(i)", part.name()));
        return MethodSpec.methodBuilder(helper("read", part))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ArrayTypeName.of(element))
                .addParameter(view, "view")
                .addStatement(
                        "$1T[] elements = new $1T[$2T.$3L]",
                        element,
                        view,
                        part.length().orElseThrow())
                .beginControlFlow("for (int i = 0; i < elements.length; i++)")
                .addStatement("elements[i] = $L", value)
                .endControlFlow()
                .addStatement("return elements")
                .build();
    }

    private MethodSpec writeElements(Part part) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(helper("write", part))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ArrayTypeName.of(TypeName.get(part.element())), "elements")
                .addParameter(view, "view")
                .beginControlFlow(
                        "if (elements.length != $T.$L)", view, part.length().orElseThrow())
                .addStatement(
                        "throw new $T($S + $T.$L + $S + elements.length)",
                        IllegalArgumentException.class,
                        part.name() + " must have as many elements as in C, ",
                        view,
                        part.length().orElseThrow(),
                        ", and has ")
                .endControlFlow()
                .beginControlFlow("for (int i = 0; i < elements.length; i++)");
        if (part.codec().isPresent()) {
            method.addStatement(
                    "$T.write(elements[i], view.$L(i))", part.codec().get(), part.name());
        } else {
            method.addStatement("view.$L(i, elements[i])", part.name());
        }
        return method.endControlFlow().build();
    }

    private static String helper(String verb, Part part) {
        return verb + part.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.name().substring(1) + "Elements";
    }
}
