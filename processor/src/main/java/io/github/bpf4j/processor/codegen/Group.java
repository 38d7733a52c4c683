package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.runtime.BpfObject;
import javax.lang.model.element.Modifier;

/** A class that is being written and hands out things of an object, made when it is: {@code maps()}, {@code progs()}. */
final class Group {
    private final TypeSpec.Builder type;
    private final MethodSpec.Builder constructor;

    private Group(TypeSpec.Builder type, MethodSpec.Builder constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    /** A nested class. */
    static Group of(ClassName self, String doc) {
        return new Group(
                TypeSpec.classBuilder(self)
                        .addJavadoc("$L", doc)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL),
                constructor());
    }

    /** A class that exists already, whose constructor is called with {@code super(object)} first. */
    static Group extending(TypeSpec.Builder type) {
        return new Group(type, constructor().addStatement("super(object)"));
    }

    private static MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(BpfObject.class, "object");
    }

    /** Adds something that {@code construction} makes, and its accessor. */
    Group add(String name, TypeName of, CodeBlock construction, String doc) {
        FieldSpec field =
                FieldSpec.builder(of, name, Modifier.PRIVATE, Modifier.FINAL).build();
        type.addField(field);
        constructor.addStatement("this.$N = $L", field, construction);
        type.addMethod(MethodSpec.methodBuilder(name)
                .addJavadoc("$L", doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(of)
                .addStatement("return $N", field)
                .build());
        return this;
    }

    /** Adds something whose constructor takes the object. */
    Group add(String name, ClassName of, String doc) {
        return add(name, of, CodeBlock.of("new $T(object)", of), doc);
    }

    /** Adds something whose constructor takes the object and a name in it. */
    Group add(String name, ClassName of, String cName, String doc) {
        return add(name, of, CodeBlock.of("new $T(object, $L)", of, JavaText.literal(cName)), doc);
    }

    /** Adds the constructor. */
    TypeSpec.Builder finish() {
        return type.addMethod(constructor.build());
    }
}
