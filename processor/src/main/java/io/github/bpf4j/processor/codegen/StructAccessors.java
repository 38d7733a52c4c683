package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accessors of a struct within a struct or section.
 *
 * <p>A struct keeps one view for each member that is a struct, made when first asked for, so that asking again
 * allocates nothing. Of an array's elements there is a new view for each call, or the caller's is pointed at one.
 */
final class StructAccessors {
    private final Accessors accessors;

    StructAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    void add(FieldModel field, ValueType.StructValue struct, Place place) {
        ClassName type = accessors.names().type(struct.className());
        Accessor accessor = Accessor.of(field, place);
        if (accessors.section() && place.indexes().isEmpty() && field.size() > struct.size()) {
            accessors.get(
                    accessor,
                    type,
                    CodeBlock.of(
                            "$1T.TYPE.point($1T.TYPE.view(), memory(), $2L, $3L)", type, place.offset(), field.size()));
        } else if (accessors.section()) {
            accessors.get(accessor, type, CodeBlock.of("$T.TYPE.wrap(memory(), $L)", type, place.offset()));
        } else if (place.indexes().isEmpty()) {
            addCached(accessor, type);
        } else {
            accessors.get(accessor, type, CodeBlock.of("nested($T.TYPE.view(), $L)", type, place.offset()));
        }
        if (place.indexes().isEmpty()) {
            accessors.set(accessor, type, CodeBlock.of("setStruct($L, value)", place.offset()));
        } else {
            addPointing(accessor, type);
        }
    }

    private void addCached(Accessor accessor, ClassName type) {
        if (!accessors.readable()) {
            return;
        }
        FieldSpec view = FieldSpec.builder(
                        type.annotated(AnnotationSpec.builder(Nullable.class).build()),
                        accessor.name(),
                        Modifier.PRIVATE)
                .build();
        accessors.type().addField(view);
        accessors.compute(
                accessor,
                type,
                CodeBlock.builder()
                        .beginControlFlow("if ($N == null)", view)
                        .addStatement("$N = $T.TYPE.view()", view, type)
                        .endControlFlow()
                        .addStatement(
                                "return nested($N, $L)", view, accessor.place().offset())
                        .build());
    }

    private void addPointing(Accessor accessor, ClassName type) {
        ParameterSpec view = ParameterSpec.builder(type, "view").build();
        accessors.fill(
                new Accessor(accessor.name(), accessor.place(), "points a view at an element of " + accessor.doc()),
                view,
                type,
                accessors.section()
                        ? CodeBlock.of(
                                "return $T.TYPE.point($N, memory(), $L);\n",
                                type,
                                view,
                                accessor.place().offset())
                        : CodeBlock.of(
                                "return nested($N, $L);\n",
                                view,
                                accessor.place().offset()));
    }
}
