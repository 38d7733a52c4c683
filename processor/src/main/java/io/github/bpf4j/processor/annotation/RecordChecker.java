package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Compares records with the structs that they are for. */
final class RecordChecker {
    private final GeneratedCode code;
    private final Structs structs;
    private final Reporter reporter;

    RecordChecker(GeneratedCode code, Reporter reporter) {
        this.code = code;
        this.structs = new Structs(code);
        this.reporter = reporter;
    }

    /** Empty if something does not fit, which has been said then. */
    Optional<RecordModel> check(TypeElement record, Place place) {
        StructView view;
        try {
            checkKind(record);
            view = structs.of(record);
        } catch (RefusedException e) {
            reporter.error(place, e.getMessage());
            return Optional.empty();
        }
        List<RecordModel.Part> parts = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            try {
                parts.add(part(component, view));
            } catch (RefusedException e) {
                reporter.error(Place.of(fieldOf(component)), e.getMessage());
            }
        }
        return parts.size() == record.getRecordComponents().size()
                ? Optional.of(new RecordModel(record, view, parts))
                : Optional.empty();
    }

    /** javac does not tell where a component is, but where its field is, which is there. */
    private static Element fieldOf(RecordComponentElement component) {
        return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(component);
    }

    private static void checkKind(TypeElement record) {
        if (record.getKind() != ElementKind.RECORD) {
            throw new RefusedException(
                    "@BpfRecord is for records: declare \"record " + record.getSimpleName() + "(…)\"");
        }
        for (Element around = record; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                throw new RefusedException("The generated codec, a class of the same package, cannot see "
                        + around.getSimpleName() + ": make it package-private");
            }
        }
        if (!record.getTypeParameters().isEmpty()) {
            throw new RefusedException("A C struct has no type parameters: remove those of " + record.getSimpleName());
        }
    }

    private RecordModel.Part part(RecordComponentElement component, StructView view) {
        String name = component.getSimpleName().toString();
        Optional<ExecutableElement> getter = view.getter(name);
        if (getter.isPresent()) {
            return single(component, getter.get(), view);
        }
        Optional<ExecutableElement> elementGetter = view.elementGetter(name);
        if (elementGetter.isPresent()) {
            return array(component, elementGetter.get(), view);
        }
        throw new RefusedException(view.cName() + " has no member for component " + name + ": "
                + Nearest.to(name, view.names())
                        .map(nearest -> "is " + nearest + " meant?")
                        .orElse("it has " + String.join(", ", view.names())));
    }

    private RecordModel.Part single(RecordComponentElement component, ExecutableElement getter, StructView view) {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        Optional<ClassName> codec = codec(type, getter.getReturnType());
        if (codec.isEmpty() && !code.sameType(type, getter.getReturnType())) {
            throw mismatch(component, getter, view, spelled(getter.getReturnType()));
        }
        if (codec.isEmpty() && isView(getter.getReturnType())) {
            throw mismatch(component, getter, view, "");
        }
        if (codec.isEmpty() && !view.hasSetter(name, type)) {
            throw new RefusedException(cOf(getter, view) + ", which cannot be stored whole: no record can have it as "
                    + spelled(type) + " " + name);
        }
        return new RecordModel.Part(name, type, Optional.empty(), codec);
    }

    private RecordModel.Part array(RecordComponentElement component, ExecutableElement getter, StructView view) {
        String name = component.getSimpleName().toString();
        Optional<VariableElement> length = view.length(name);
        if (length.isEmpty()) {
            throw new RefusedException(
                    cOf(getter, view) + ", which has as many elements as an event brings, or more than one"
                            + " dimension: take the view where you need it");
        }
        TypeMirror element = component.asType().getKind() == TypeKind.ARRAY
                ? ((ArrayType) component.asType()).getComponentType()
                : null;
        Optional<ClassName> codec = element == null ? Optional.empty() : codec(element, getter.getReturnType());
        if (element == null
                || codec.isEmpty()
                        && (!code.sameType(element, getter.getReturnType()) || isView(getter.getReturnType()))) {
            throw mismatch(
                    component,
                    getter,
                    view,
                    isView(getter.getReturnType()) ? "" : spelled(getter.getReturnType()) + "[]");
        }
        return new RecordModel.Part(
                name, element, Optional.of(length.get().getSimpleName().toString()), codec);
    }

    /** The codec of a record that is for the struct with this view. */
    private Optional<ClassName> codec(TypeMirror type, TypeMirror accessor) {
        return GeneratedCode.classOf(type)
                .filter(GeneratedCode::isRecord)
                .filter(record -> code.sameType(structs.of(record).type().asType(), accessor))
                .map(RecordModel::codecOf);
    }

    private boolean isView(TypeMirror type) {
        return GeneratedCode.classOf(type).filter(code::isView).isPresent();
    }

    /** @param wanted the type that fits; empty where a record is needed */
    private RefusedException mismatch(
            RecordComponentElement component, ExecutableElement getter, StructView view, String wanted) {
        String name = component.getSimpleName().toString();
        String other = view.getter(name + "Raw")
                .map(raw -> "; its bits alone are " + spelled(raw.getReturnType()) + " " + raw.getSimpleName())
                .orElse("");
        String fitting = wanted.isEmpty() ? recordFor(getter) : wanted + " " + name;
        return new RefusedException(cOf(getter, view) + ", for which the component must be " + fitting + ", not "
                + spelled(component.asType()) + " " + name + other);
    }

    private String recordFor(ExecutableElement getter) {
        StructView nested =
                new StructView(GeneratedCode.classOf(getter.getReturnType()).orElseThrow(), code);
        String annotation = "@BpfRecord(\"" + nested.cName().replaceFirst("^(struct|union) ", "") + "\")";
        return getter.getParameters().isEmpty()
                ? "a record with " + annotation
                : "an array of records with " + annotation;
    }

    private String cOf(ExecutableElement getter, StructView view) {
        return view.cName() + " has "
                + code.cDeclaration(getter)
                        .orElseGet(() -> spelled(getter.getReturnType()) + " " + getter.getSimpleName() + "()");
    }

    /** A type as users write it. */
    private static String spelled(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return spelled(((ArrayType) type).getComponentType()) + "[]";
        }
        return GeneratedCode.classOf(type)
                .map(element -> element.getEnclosingElement() instanceof TypeElement outer
                        ? outer.getSimpleName() + "." + element.getSimpleName()
                        : element.getSimpleName().toString())
                .orElseGet(type::toString);
    }
}
