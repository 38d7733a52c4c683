package io.github.bpf4j.processor.annotation;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads annotations as the compiler shows them, so that messages can point at their values. */
final class Mirrors {
    private Mirrors() {}

    static Optional<? extends AnnotationMirror> find(Element element, Class<? extends Annotation> type) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(type.getCanonicalName()))
                .findFirst();
    }

    /** The annotations of a repeatable type, one by one, in their order. */
    static List<AnnotationMirror> all(
            Element element, Class<? extends Annotation> type, Class<? extends Annotation> container) {
        List<AnnotationMirror> all = new ArrayList<>();
        find(element, type).ifPresent(all::add);
        find(element, container).ifPresent(list -> all.addAll(annotations(list)));
        return all;
    }

    /** The value that is written there; empty where the default holds. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The text that is written there, or the empty string. */
    static String string(AnnotationMirror mirror, String name) {
        return value(mirror, name)
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }

    /** The name of the member that has a value. */
    static Optional<String> nameOf(AnnotationMirror mirror, AnnotationValue value) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getValue() == value)
                .map(entry -> entry.getKey().getSimpleName().toString())
                .findFirst();
    }

    /** The annotations in the value of a container. */
    static List<AnnotationMirror> annotations(AnnotationMirror container) {
        return value(container, "value").map(Mirrors::annotations).orElse(List.of());
    }

    /** The annotations of an array of them. */
    private static List<AnnotationMirror> annotations(AnnotationValue array) {
        return array.getValue() instanceof List<?> values
                ? values.stream()
                        .map(value -> ((AnnotationValue) value).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .toList()
                : List.of();
    }
}
