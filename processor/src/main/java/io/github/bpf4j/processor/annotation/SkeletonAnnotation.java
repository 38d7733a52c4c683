package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.annotation.BpfSkeleton;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * One {@link BpfSkeleton}.
 *
 * @param place the value that names the input, or the annotation if there is none
 */
record SkeletonAnnotation(Element element, Place place, String value, String source) {
    /** All that an element has, in their order. */
    static List<SkeletonAnnotation> of(Element element) {
        List<SkeletonAnnotation> all = new ArrayList<>();
        Mirrors.find(element, BpfSkeleton.class).ifPresent(mirror -> all.add(of(element, mirror)));
        Mirrors.find(element, BpfSkeleton.List.class)
                .flatMap(list -> Mirrors.value(list, "value"))
                .ifPresent(list -> Mirrors.annotations(list).forEach(mirror -> all.add(of(element, mirror))));
        return all;
    }

    private static SkeletonAnnotation of(Element element, AnnotationMirror mirror) {
        AnnotationValue named = Mirrors.value(mirror, "value")
                .or(() -> Mirrors.value(mirror, "source"))
                .orElse(null);
        return new SkeletonAnnotation(
                element,
                new Place(element, mirror, named),
                Mirrors.string(mirror, "value"),
                Mirrors.string(mirror, "source"));
    }

    /** Whether the C text itself is given. */
    boolean inline() {
        return source.indexOf('\n') >= 0;
    }
}
