package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.processor.build.BuildRequest;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * One {@link BpfSkeleton}.
 *
 * @param place the value that names the input, or the annotation if there is none
 * @param events what {@link BpfEvent} says beside it
 */
record SkeletonAnnotation(
        Element element, Place place, String value, String source, List<BuildRequest.EventType> events) {
    /** All that an element has, in their order. */
    static List<SkeletonAnnotation> of(Element element) {
        return Mirrors.all(element, BpfSkeleton.class, BpfSkeleton.List.class).stream()
                .map(mirror -> of(element, mirror))
                .toList();
    }

    private static SkeletonAnnotation of(Element element, AnnotationMirror mirror) {
        AnnotationValue named = Mirrors.value(mirror, "value")
                .or(() -> Mirrors.value(mirror, "source"))
                .orElse(null);
        return new SkeletonAnnotation(
                element,
                new Place(element, mirror, named),
                Mirrors.string(mirror, "value"),
                Mirrors.string(mirror, "source"),
                EventAnnotations.of(element));
    }

    /** Whether the C text itself is given. */
    boolean inline() {
        return source.indexOf('\n') >= 0;
    }
}
