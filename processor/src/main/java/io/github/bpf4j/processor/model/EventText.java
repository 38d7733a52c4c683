package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.EventDeclaration.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How declarations of events are written, for messages. */
final class EventText {
    private final Btf btf;
    private final ConfigurationStyle style;

    EventText(Btf btf, ConfigurationStyle style) {
        this.btf = btf;
        this.style = style;
    }

    String type(int typeId) {
        return CDeclaration.of(btf, typeId, "").strip();
    }

    String type(EventDeclaration event) {
        return type(event.typeId());
    }

    /** Their types, as part of a sentence. */
    String types(List<EventDeclaration> events) {
        return events.stream().map(this::type).distinct().collect(Collectors.joining(" and "));
    }

    /** What else than another name of the map may be right, as part of a sentence. */
    String otherwise() {
        return style.otherwise();
    }

    /** As it stands in the source or the configuration. */
    String of(EventDeclaration event) {
        return line(event, event.tag().map(Tag::member), event.tag().map(tag -> Long.toString(tag.value())));
    }

    /** What the declaration would be with a tag. */
    String tagged(EventDeclaration event, String member) {
        return line(event, Optional.of(member), Optional.of("..."));
    }

    /** All of them, as part of a sentence. */
    String all(List<EventDeclaration> events) {
        return events.stream().map(this::of).collect(Collectors.joining(" and "));
    }

    private String line(EventDeclaration event, Optional<String> member, Optional<String> value) {
        return switch (event.origin()) {
            case VALUE, INFERENCE, MACRO ->
                event.origin() == EventDeclaration.Origin.VALUE && member.isEmpty()
                        ? "__type(value, " + type(event) + ")"
                        : "BPF4J_EVENT(" + event.map() + ", " + type(event)
                                + member.map(name -> ", " + name + ", " + value.orElse(""))
                                        .orElse("") + ")";
            case CONFIGURATION -> style.event(event.map(), type(event), member, value);
        };
    }
}
