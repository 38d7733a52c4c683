package io.github.bpf4j.processor.annotation;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Where a message belongs: an element, or an annotation on it, or a value in that. */
record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    static Place of(Element element) {
        return new Place(element, null, null);
    }

    void say(ProcessingEnvironment environment, Diagnostic.Kind kind, String message) {
        Optional<RepeatedAnnotation> repeated =
                annotation == null ? Optional.empty() : RepeatedAnnotation.of(element, annotation, environment);
        if (repeated.isPresent()) {
            repeated.get().say(environment, kind, message, annotation, Optional.ofNullable(value));
        } else {
            environment.getMessager().printMessage(kind, message, element, annotation, value);
        }
    }
}
