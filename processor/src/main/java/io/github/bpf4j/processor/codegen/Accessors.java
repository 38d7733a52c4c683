package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.annotation.Unsigned;
import javax.lang.model.element.Modifier;

/**
 * A class whose accessors are being written: the view of a struct, or a data section.
 *
 * @param self the class, which setters return
 * @param names of the skeleton around it
 */
record Accessors(TypeSpec.Builder type, ClassName self, SkeletonNames names, Kind kind, Access access) {
    private static final AnnotationSpec UNSIGNED =
            AnnotationSpec.builder(Unsigned.class).build();

    /** What a class gives access to. */
    enum Kind {
        STRUCT,
        /** Used by any thread, so that it keeps no views of its members. */
        SECTION,
        /** As {@link #SECTION}, of variables whose accessors work on a copy, each on one of its own. */
        ARENA
    }

    /** Which accessors are wanted. */
    enum Access {
        READ,
        WRITE,
        READ_WRITE
    }

    boolean readable() {
        return access != Access.WRITE;
    }

    /** The expression for the offset of a value where its accessor finds it. */
    CodeBlock offset(Place place) {
        return kind == Kind.ARENA ? CodeBlock.of("0") : place.offset();
    }

    /** The statement that a getter begins with, if any. */
    private CodeBlock beginGet(Accessor accessor) {
        return kind == Kind.ARENA
                ? CodeBlock.of(
                        "beginGet($L, $L);\n",
                        accessor.place().offset(),
                        accessor.place().size())
                : CodeBlock.of("");
    }

    /** Adds a getter that returns an expression. */
    void get(Accessor accessor, TypeName type, CodeBlock expression) {
        compute(accessor, type, CodeBlock.of("return $L;\n", expression));
    }

    /** Adds a getter of a scalar. */
    void get(Accessor accessor, ScalarCode scalar, CodeBlock expression) {
        if (readable()) {
            MethodSpec.Builder method = method(accessor, accessor.doc())
                    .returns(scalar.type())
                    .addCode(beginGet(accessor))
                    .addStatement("return $L", expression);
            if (scalar.unsigned()) {
                method.addAnnotation(UNSIGNED);
            }
            type.addMethod(method.build());
        }
    }

    /** Adds a getter with a body of its own. */
    void compute(Accessor accessor, TypeName type, CodeBlock body) {
        if (readable()) {
            this.type.addMethod(method(accessor, accessor.doc())
                    .returns(type)
                    .addCode(beginGet(accessor))
                    .addCode(body)
                    .build());
        }
    }

    /** Adds a getter that returns an expression which has no need of the memory. */
    void tell(Accessor accessor, TypeName type, CodeBlock expression) {
        if (readable()) {
            this.type.addMethod(method(accessor, accessor.doc())
                    .returns(type)
                    .addStatement("return $L", expression)
                    .build());
        }
    }

    /** Adds a getter with a body of its own that takes something to be filled. */
    void fill(Accessor accessor, ParameterSpec into, TypeName type, CodeBlock body) {
        if (readable()) {
            this.type.addMethod(method(accessor, accessor.doc())
                    .addParameter(into)
                    .returns(type)
                    .addCode(beginGet(accessor))
                    .addCode(body)
                    .build());
        }
    }

    /** Adds a setter; its parameter is called {@code value}. */
    void set(Accessor accessor, TypeName type, CodeBlock statement) {
        set(accessor, ParameterSpec.builder(type, "value"), statement);
    }

    /** Adds a setter of a scalar. */
    void set(Accessor accessor, ScalarCode scalar, CodeBlock statement) {
        ParameterSpec.Builder value = ParameterSpec.builder(scalar.type(), "value");
        set(accessor, scalar.unsigned() ? value.addAnnotation(UNSIGNED) : value, statement);
    }

    private void set(Accessor accessor, ParameterSpec.Builder value, CodeBlock statement) {
        if (access != Access.READ) {
            type.addMethod(method(accessor, "Sets " + accessor.doc())
                    .addParameter(value.build())
                    .returns(self)
                    .addCode(setting(accessor.place(), statement))
                    .addStatement("return this")
                    .build());
        }
    }

    private CodeBlock setting(Place place, CodeBlock statement) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (kind != Kind.ARENA) {
            return code.addStatement(statement).build();
        }
        return code.addStatement("beginSet($L)", place.size())
                .addStatement(statement)
                .addStatement("endSet($L, $L)", place.offset(), place.size())
                .build();
    }

    /** Adds a public constant. */
    void constant(String name, String doc, int value) {
        if (readable()) {
            type.addField(FieldSpec.builder(TypeName.INT, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L", doc)
                    .initializer("$L", value)
                    .build());
        }
    }

    private static MethodSpec.Builder method(Accessor accessor, String doc) {
        return MethodSpec.methodBuilder(accessor.name())
                .addJavadoc("$L", Character.toUpperCase(doc.charAt(0)) + doc.substring(1))
                .addModifiers(Modifier.PUBLIC)
                .addParameters(accessor.place().indexes());
    }
}
