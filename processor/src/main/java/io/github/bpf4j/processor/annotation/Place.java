package io.github.bpf4j.processor.annotation;

import javax.annotation.processing.Messager;
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

    void say(Messager messager, Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message, element, annotation, value);
    }
}
