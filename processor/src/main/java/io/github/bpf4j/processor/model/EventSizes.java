package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the size of a record tells its type. */
final class EventSizes {
    private final Btf btf;
    private final EventText text;

    EventSizes(Btf btf, EventText text) {
        this.btf = btf;
        this.text = text;
    }

    /** Why sizes do not tell the types of a buffer apart, as a part of a sentence; empty if they do. */
    Optional<String> obstacle(MapDefinition map, List<EventDeclaration> events) {
        if (map.kind() != MapKind.RINGBUF) {
            return Optional.of("records of a perf buffer do not have the size that was sent");
        }
        Map<Long, EventDeclaration> bySize = new HashMap<>();
        for (EventDeclaration event : events) {
            if (btf.isOfAnySize(event.typeId())) {
                return Optional.of(text.type(event) + " ends in a flexible array");
            }
            EventDeclaration same = bySize.putIfAbsent(btf.size(event.typeId()), event);
            if (same != null) {
                return Optional.of(text.types(List.of(same, event)) + " are equally large");
            }
        }
        return Optional.empty();
    }
}
