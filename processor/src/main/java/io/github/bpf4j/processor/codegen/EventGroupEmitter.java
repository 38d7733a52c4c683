package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.bpf4j.processor.model.EventGroupModel;
import io.github.bpf4j.processor.model.EventGroupModel.Variant;
import io.github.bpf4j.processor.model.EventRole;
import io.github.bpf4j.runtime.EventTypes;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.StructType;
import javax.lang.model.element.Modifier;

/**
 * Writes what a buffer with events of several types needs: a sealed interface that their views implement, with a view
 * for all other records and a visitor nested in it.
 */
final class EventGroupEmitter {
    private static final String VISITOR = "Visitor";
    private static final TypeVariableName RESULT = TypeVariableName.get("R");

    private final SkeletonNames names;

    EventGroupEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(EventGroupModel group) {
        ClassName self = names.type(group.className());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc("$L", doc(group))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addMethod(MethodSpec.methodBuilder("accept")
                        .addJavadoc("Calls the method for the type that the event has, and returns its result.")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addTypeVariable(RESULT)
                        .addParameter(visitor(self), "visitor")
                        .returns(RESULT)
                        .build())
                .addMethod(MethodSpec.methodBuilder("copy")
                        .addJavadoc("A view with memory of its own, which outlives the handler.")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(self)
                        .build())
                .addMethod(MethodSpec.methodBuilder("byteLength")
                        .addJavadoc("Bytes that were sent.")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(TypeName.INT)
                        .build());
        if (!names.isShared(group.className())) {
            type.addModifiers(Modifier.STATIC);
        }
        for (Variant variant : group.variants()) {
            type.addPermittedSubclass(names.type(variant.className()));
        }
        return type.addPermittedSubclass(unrecognized(self))
                .addType(visitor(self, group))
                .addType(unrecognized(self, group))
                .build();
    }

    /** Adds to a view what the interface asks of it. */
    void addRole(TypeSpec.Builder view, EventRole role) {
        ClassName type = names.type(role.interfaceName());
        view.addSuperinterface(type).addMethod(accept(type, role.visitorMethod()));
    }

    /** How the map's class names the events. */
    DescriptorCode descriptor(EventGroupModel group) {
        ClassName self = names.type(group.className());
        CodeBlock.Builder code = CodeBlock.builder();
        group.tag()
                .ifPresentOrElse(
                        tag -> code.add(
                                "$T.<$T>byTag($L, $L, $T.TYPE)",
                                EventTypes.class,
                                self,
                                tag.offset(),
                                DescriptorCode.of(tag.type(), names).descriptor(),
                                unrecognized(self)),
                        () -> code.add("$T.<$T>bySize($T.TYPE)", EventTypes.class, self, unrecognized(self)));
        for (Variant variant : group.variants()) {
            for (long key : variant.keys()) {
                code.add("\n.with($L, $T.TYPE)", key + "L", names.type(variant.className()));
            }
        }
        return new DescriptorCode(self, code.build(), true);
    }

    private static ClassName unrecognized(ClassName self) {
        return self.nestedClass(EventGroupModel.UNRECOGNIZED);
    }

    private static TypeName visitor(ClassName self) {
        return ParameterizedTypeName.get(self.nestedClass(VISITOR), RESULT);
    }

    private static MethodSpec accept(ClassName type, String visitorMethod) {
        return MethodSpec.methodBuilder("accept")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .addParameter(visitor(type), "visitor")
                .returns(RESULT)
                .addStatement("return visitor.$L(this)", visitorMethod)
                .build();
    }

    private TypeSpec visitor(ClassName self, EventGroupModel group) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self.nestedClass(VISITOR))
                .addJavadoc("Does something with an event by its type.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariable(RESULT);
        for (Variant variant : group.variants()) {
            type.addMethod(MethodSpec.methodBuilder(variant.visitorMethod())
                    .addJavadoc("$L", "Takes an event of type " + JavaText.code(variant.cName()) + ".")
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addParameter(names.type(variant.className()), "event")
                    .returns(RESULT)
                    .build());
        }
        return type.addMethod(MethodSpec.methodBuilder("unrecognized")
                        .addJavadoc("Takes a record of none of these types; by default throws an exception.")
                        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                        .addParameter(unrecognized(self), "event")
                        .returns(RESULT)
                        .addStatement(
                                "throw new $T($L + event.byteLength() + $S + event)",
                                IllegalStateException.class,
                                JavaText.literal("map " + group.map()
                                        + " has a record of none of the types that were declared for it: "),
                                " bytes, ")
                        .build())
                .build();
    }

    private static TypeSpec unrecognized(ClassName self, EventGroupModel group) {
        ClassName view = unrecognized(self);
        TypeName descriptor = ParameterizedTypeName.get(ClassName.get(StructType.class), view);
        return TypeSpec.classBuilder(view)
                .addJavadoc("A record of none of the types: its bytes.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(BpfBytes.class)
                .addSuperinterface(self)
                .addField(FieldSpec.builder(descriptor, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Makes views and points them at memory.")
                        .initializer(
                                "$T.of($L, 0, $T::new)",
                                StructType.class,
                                JavaText.label("event of " + group.map()),
                                view)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(accept(self, "unrecognized"))
                .addMethod(MethodSpec.methodBuilder("copy")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(view)
                        .addStatement("return TYPE.copy(this)")
                        .build())
                .addMethod(StructEmitter.structType(view))
                .build();
    }

    private static String doc(EventGroupModel group) {
        StringBuilder doc =
                new StringBuilder("An event of map " + JavaText.code(group.map()) + ". Which type it has is told by "
                        + group.tag()
                                .map(tag -> "the member " + JavaText.code(tag.cName()) + ", offset " + tag.offset()
                                        + ", size " + tag.type().size())
                                .orElse("its size")
                        + ":\n<ul>\n");
        for (Variant variant : group.variants()) {
            doc.append("<li>")
                    .append(JavaText.code(variant.cName()))
                    .append(": ")
                    .append(variant.keys().stream()
                            .map(String::valueOf)
                            .collect(java.util.stream.Collectors.joining(", ")))
                    .append("\n");
        }
        return doc + "<li>{@link " + EventGroupModel.UNRECOGNIZED + "}: every other record\n</ul>";
    }
}
