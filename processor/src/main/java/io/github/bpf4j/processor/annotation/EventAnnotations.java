package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.processor.build.BuildRequest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The {@link BpfEvent}s of an element, which say something of the skeletons that are made there. */
final class EventAnnotations {
    private EventAnnotations() {}

    static List<BuildRequest.EventType> of(Element element) {
        return mirrors(element).stream().map(EventAnnotations::event).toList();
    }

    /** Where the element says something of a map. */
    static Optional<Place> placeOf(Element element, String map) {
        return mirrors(element).stream()
                .filter(mirror -> Mirrors.string(mirror, "map").equals(map))
                .map(mirror -> new Place(element, mirror, null))
                .findFirst();
    }

    private static List<AnnotationMirror> mirrors(Element element) {
        return Mirrors.all(element, BpfEvent.class, BpfEvent.List.class);
    }

    private static BuildRequest.EventType event(AnnotationMirror mirror) {
        Optional<String> tag = given(mirror, "tag");
        Optional<String> value = given(mirror, "tagValue");
        boolean both = tag.isPresent() && value.isPresent();
        return new BuildRequest.EventType(
                Optional.empty(),
                Mirrors.string(mirror, "map"),
                Mirrors.string(mirror, "type"),
                tag.filter(text -> both),
                value.filter(text -> both));
    }

    private static Optional<String> given(AnnotationMirror mirror, String name) {
        return Optional.of(Mirrors.string(mirror, name)).filter(text -> !text.isEmpty());
    }

    /** Says what is wrong with them whatever the object is. */
    static void check(Element element, Reporter reporter) {
        for (AnnotationMirror mirror : mirrors(element)) {
            Place place = new Place(element, mirror, null);
            if (Mirrors.all(element, BpfSkeleton.class, BpfSkeleton.List.class).isEmpty()) {
                reporter.error(place, "@BpfEvent belongs to a skeleton: put it beside the @BpfSkeleton that it is for");
            } else if (given(mirror, "tag").isPresent()
                    != given(mirror, "tagValue").isPresent()) {
                reporter.error(
                        place, "The tag of a type and its value go together: give both tag and tagValue, or none");
            }
        }
    }
}
