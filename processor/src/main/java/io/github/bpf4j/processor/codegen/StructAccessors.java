package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.bpf4j.processor.model.AccessorSuffixes;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accessors of a struct within a struct or section.
 *
 * <p>A struct keeps one view for each member that is a struct, made when first asked for, so that asking again
 * allocates nothing. Of an array's elements there is a new view for each call, or the caller's is pointed at one. In the
 * arena there are no views: the caller gets a copy, or has a struct of its own filled.
 */
final class StructAccessors {
    private final Accessors accessors;

    StructAccessors(Accessors accessors) {
        this.accessors = accessors;
    }

    void add(FieldModel field, ValueType.StructValue struct, Place place) {
        ClassName type = accessors.names().type(struct.className());
        Accessor accessor = Accessor.of(field, place);
        boolean element = !place.indexes().isEmpty();
        switch (accessors.kind()) {
            case STRUCT -> {
                if (element) {
                    accessors.get(accessor, type, CodeBlock.of("nested($T.TYPE.view(), $L)", type, place.offset()));
                } else {
                    addCached(accessor, type);
                }
            }
            case SECTION -> accessors.get(accessor, type, view(type, field, struct, place));
            case ARENA -> addCopy(field, type, place);
        }
        if (!element) {
            accessors.set(accessor, type, CodeBlock.of("setStruct($L, value)", accessors.offset(place)));
        } else if (accessors.kind() == Accessors.Kind.ARENA) {
            addCopying(field, accessor, type);
        } else {
            addPointing(accessor, type);
        }
    }

    private static CodeBlock view(ClassName type, FieldModel field, ValueType.StructValue struct, Place place) {
        return place.indexes().isEmpty() && field.size() > struct.size()
                ? CodeBlock.of(
                        "$1T.TYPE.point($1T.TYPE.view(), memory(), $2L, $3L)", type, place.offset(), field.size())
                : CodeBlock.of("$T.TYPE.wrap(memory(), $L)", type, place.offset());
    }

    private void addCopy(FieldModel field, ClassName type, Place place) {
        Place all = place.indexes().isEmpty() ? Place.at(field.offset(), field.size()) : place;
        accessors.get(Accessor.of(field, all), type, CodeBlock.of("getStruct($T.TYPE, $L)", type, all.size()));
    }

    private void addCopying(FieldModel field, Accessor accessor, ClassName type) {
        ParameterSpec into = ParameterSpec.builder(type, "into").build();
        accessors.fill(
                new Accessor(
                        accessor.name(),
                        accessor.place(),
                        "copies an element into a struct that the caller has, of " + accessor.doc()),
                into,
                type,
                CodeBlock.of("return getStruct($T.TYPE, $N);\n", type, into));
        accessors.set(
                Accessor.of(field, AccessorSuffixes.FROM, accessor.place(), "an element, by a copy of a struct, of"),
                type,
                CodeBlock.of("setStruct(0, value)"));
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
                accessors.kind() == Accessors.Kind.SECTION
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
