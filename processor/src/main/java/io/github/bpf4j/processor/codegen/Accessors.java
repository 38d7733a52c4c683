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
 * @param section whether it is a data section: that is used by any thread, so that it keeps no views of its members
 */
record Accessors(TypeSpec.Builder type, ClassName self, SkeletonNames names, boolean section, Access access) {
    private static final AnnotationSpec UNSIGNED =
            AnnotationSpec.builder(Unsigned.class).build();

    /** Which accessors are wanted. */
    enum Access {
        READ,
        WRITE,
        READ_WRITE
    }

    boolean readable() {
        return access != Access.WRITE;
    }

    /** Adds a getter that returns an expression. */
    void get(Accessor accessor, TypeName type, CodeBlock expression) {
        compute(accessor, type, CodeBlock.of("return $L;\n", expression));
    }

    /** Adds a getter of a scalar. */
    void get(Accessor accessor, ScalarCode scalar, CodeBlock expression) {
        if (readable()) {
            MethodSpec.Builder method =
                    method(accessor, accessor.doc()).returns(scalar.type()).addStatement("return $L", expression);
            if (scalar.unsigned()) {
                method.addAnnotation(UNSIGNED);
            }
            type.addMethod(method.build());
        }
    }

    /** Adds a getter with a body of its own. */
    void compute(Accessor accessor, TypeName type, CodeBlock body) {
        if (readable()) {
            this.type.addMethod(
                    method(accessor, accessor.doc()).returns(type).addCode(body).build());
        }
    }

    /** Adds a getter with a body of its own that takes something to be filled. */
    void fill(Accessor accessor, ParameterSpec into, TypeName type, CodeBlock body) {
        if (readable()) {
            this.type.addMethod(method(accessor, accessor.doc())
                    .addParameter(into)
                    .returns(type)
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
                    .addStatement(statement)
                    .addStatement("return this")
                    .build());
        }
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
