package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.model.EventGroupModel.Tag;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides how the types of a buffer are told apart: by their tags if they have such; by their sizes if all of them
 * differ and records have exactly the size that was sent, as those of ring buffers do. Otherwise it cannot be decided,
 * and the message says what to write.
 */
final class EventRules {
    private final Btf btf;
    private final EventText text;
    private final EventSizes sizes;
    private final TagMembers members;

    EventRules(Btf btf, EventText text, ValueTypes values) {
        this.btf = btf;
        this.text = text;
        this.sizes = new EventSizes(btf, text);
        this.members = new TagMembers(btf, text, values);
    }

    /** Whether the events of a buffer need a rule: if they have several types, or tags. */
    static boolean isNeeded(List<EventDeclaration> events) {
        return events.size() > 1
                || events.stream().anyMatch(event -> event.tag().isPresent());
    }

    /** @throws InvalidObjectException if nothing tells the types apart */
    EventRule of(MapDefinition map, List<EventDeclaration> events) {
        List<EventDeclaration> untagged =
                events.stream().filter(event -> event.tag().isEmpty()).toList();
        if (untagged.isEmpty()) {
            return byTag(events);
        }
        if (untagged.size() < events.size()) {
            throw new InvalidObjectException("Some types of map " + map.name() + " have a tag, and "
                    + text.types(untagged) + " none: write " + tagged(untagged, tagName(events)));
        }
        Optional<String> obstacle = sizes.obstacle(map, events);
        if (obstacle.isPresent()) {
            throw new InvalidObjectException("Map " + map.name() + " carries " + text.types(events)
                    + ", and nothing tells which one a record is: " + obstacle.get() + ". Write "
                    + tagged(events, members.common(events).orElse("kind"))
                    + ", with a member that all have in the same place and its value in each");
        }
        return new EventRule(
                Optional.empty(),
                events.stream()
                        .map(event -> new EventRule.Type(event.typeId(), List.of(btf.size(event.typeId()))))
                        .toList());
    }

    private EventRule byTag(List<EventDeclaration> events) {
        Tag tag = members.find(events.get(0));
        Map<Long, EventDeclaration> owners = new HashMap<>();
        Map<Integer, List<Long>> keys = new LinkedHashMap<>();
        for (EventDeclaration event : events) {
            checkPlace(event, events.get(0), tag);
            long key = members.value(event, tag);
            EventDeclaration owner = owners.putIfAbsent(key, event);
            if (owner == null) {
                keys.computeIfAbsent(identity(event), id -> new ArrayList<>()).add(key);
            } else if (identity(owner) != identity(event)) {
                throw new InvalidObjectException("Two types of map " + event.map() + " have the same tag: "
                        + text.of(owner) + " and " + text.of(event) + ". Give each a value of its own");
            }
        }
        return new EventRule(Optional.of(tag), types(events, keys));
    }

    private void checkPlace(EventDeclaration event, EventDeclaration first, Tag tag) {
        Tag own = members.find(event);
        if (own.offset() != tag.offset() || !own.type().equals(tag.type())) {
            throw new InvalidObjectException("Types of map " + event.map() + " have their tags in different places: "
                    + text.of(first) + place(tag) + ", " + text.of(event) + place(own)
                    + ". Use a member that all have in the same place");
        }
    }

    private static String place(Tag tag) {
        return " at offset " + tag.offset() + " as " + tag.type().kind().cName();
    }

    private int identity(EventDeclaration event) {
        return btf.resolve(event.typeId()).id();
    }

    /** Types as the declarations call them: a typedef may be the only name. */
    private List<EventRule.Type> types(List<EventDeclaration> events, Map<Integer, List<Long>> keys) {
        List<EventRule.Type> types = new ArrayList<>();
        keys.forEach((id, values) -> types.add(new EventRule.Type(
                events.stream()
                        .filter(event -> identity(event) == id)
                        .findFirst()
                        .orElseThrow()
                        .typeId(),
                values)));
        return types;
    }

    private String tagName(List<EventDeclaration> events) {
        return events.stream()
                .flatMap(event -> event.tag().stream())
                .map(EventDeclaration.Tag::member)
                .findFirst()
                .orElseThrow();
    }

    private String tagged(List<EventDeclaration> events, String member) {
        return events.stream().map(event -> text.tagged(event, member)).collect(Collectors.joining(" and "));
    }
}
