package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.StructModel;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/** Writes the view of a struct or union. */
final class StructEmitter {
    private final SkeletonNames names;

    StructEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(StructModel struct) {
        ClassName self = names.type(struct.className());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("$L", "View of " + JavaText.code(struct.cName()) + ", " + struct.size() + " bytes.")
                .addModifiers(names.modifiers(struct.className()))
                .superclass(BpfStruct.class);
        addConstants(type, self, struct);
        addConstruction(type, self, !struct.roles().isEmpty());
        EventGroupEmitter events = new EventGroupEmitter(names);
        struct.roles().forEach(role -> events.addRole(type, role));
        FieldAccessors accessors = new FieldAccessors(
                new Accessors(type, self, names, Accessors.Kind.STRUCT, Accessors.Access.READ_WRITE));
        for (FieldModel field : struct.fields()) {
            accessors.add(field);
        }
        return type.addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addCode(InitializerCode.of(struct.fields()))
                        .build())
                .build();
    }

    private static void addConstants(TypeSpec.Builder type, ClassName self, StructModel struct) {
        TypeName descriptor = descriptor(self);
        type.addField(FieldSpec.builder(TypeName.INT, "SIZE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Bytes; those of a flexible array come on top.")
                .initializer("$L", struct.size())
                .build());
        type.addField(FieldSpec.builder(descriptor, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Makes views and points them at memory.")
                .initializer("$T.of($L, SIZE, $T::new)", StructType.class, JavaText.label(struct.cName()), self)
                .build());
    }

    private static void addConstruction(TypeSpec.Builder type, ClassName self, boolean overriding) {
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());

        type.addMethod(MethodSpec.methodBuilder("allocate")
                .addJavadoc("A view with zeroed memory of its own.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addStatement("return TYPE.allocate()")
                .build());
        type.addMethod(MethodSpec.methodBuilder("wrap")
                .addJavadoc("A new view of the struct at {@code offset}.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(ByteBuffer.class, "buffer")
                .addParameter(TypeName.INT, "offset")
                .returns(self)
                .addStatement("return TYPE.wrap(buffer, offset)")
                .build());
        type.addMethod(MethodSpec.methodBuilder("rewrap")
                .addJavadoc("Points this view at the struct at {@code offset}.")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ByteBuffer.class, "buffer")
                .addParameter(TypeName.INT, "offset")
                .returns(self)
                .addStatement("return TYPE.point(this, buffer, offset)")
                .build());
        MethodSpec.Builder copy = MethodSpec.methodBuilder("copy")
                .addJavadoc("A view with memory of its own and the same content.")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return TYPE.copy(this)");
        type.addMethod((overriding ? copy.addAnnotation(Override.class) : copy).build());
        type.addMethod(structType(self));
    }

    /** The method by which the runtime finds the descriptor of a view. */
    static MethodSpec structType(ClassName view) {
        return MethodSpec.methodBuilder("structType")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(descriptor(view))
                .addStatement("return TYPE")
                .build();
    }

    private static TypeName descriptor(ClassName self) {
        return ParameterizedTypeName.get(ClassName.get(StructType.class), self);
    }
}
