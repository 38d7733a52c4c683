package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.ConfiguredEventException;
import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.EventDeclaration.Origin;
import io.github.bpf4j.processor.object.EventDeclaration.Tag;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what goes through each buffer, out of all that is said about it.
 *
 * <p>Of the origins that speak of a buffer the first one counts, in the order of {@link Origin}; if only a later one
 * has tags, that one. All that people wrote have to name the same types. What was inferred counts where nobody wrote
 * anything, and several types only if their sizes tell them apart.
 */
final class BufferEvents {
    private final Btf btf;
    private final EventText text;
    private final Map<String, List<EventDeclaration>> byMap = new HashMap<>();

    private BufferEvents(Btf btf, ConfigurationStyle style) {
        this.btf = btf;
        this.text = new EventText(btf, style);
    }

    /** @throws InvalidObjectException if declarations contradict each other, or are about what is no buffer */
    static BufferEvents of(BpfObjectFile object, Btf btf, EventConfiguration configuration) {
        BufferEvents events = new BufferEvents(btf, configuration.style());
        List<MapDefinition> all = object.maps().stream()
                .flatMap(map -> Stream.concat(Stream.of(map), map.inner().stream()))
                .toList();
        all.forEach(map -> events.value(map).ifPresent(events::add));
        object.events().forEach(events::add);
        ConfiguredEvents.resolve(configuration, object.maps(), btf).forEach(events::add);
        Map<String, MapDefinition> maps =
                all.stream().collect(Collectors.toMap(MapDefinition::name, map -> map, (one, other) -> one));
        events.byMap.replaceAll((name, declared) -> {
            events.check(Optional.ofNullable(maps.get(name)), declared.get(0));
            List<EventDeclaration> decided = events.decide(declared);
            return events.isUndecidable(maps.get(name), decided) ? List.of() : decided;
        });
        return events;
    }

    /** What goes through a buffer: declarations of one origin, each type and tag once; none if nothing is known. */
    List<EventDeclaration> of(MapDefinition map) {
        return byMap.getOrDefault(map.name(), List.of());
    }

    /** How they are written, for messages. */
    EventText text() {
        return text;
    }

    private void add(EventDeclaration event) {
        byMap.computeIfAbsent(event.map(), name -> new ArrayList<>()).add(event);
    }

    private Optional<EventDeclaration> value(MapDefinition map) {
        return map.kind().carriesEvents() && map.valueTypeId().isPresent() && !isDescriptor(map)
                ? Optional.of(
                        new EventDeclaration(map.name(), map.valueTypeId().getAsInt(), Optional.empty(), Origin.VALUE))
                : Optional.empty();
    }

    /** To the kernel, the value of a perf buffer is a file descriptor, and many sources say so. */
    private boolean isDescriptor(MapDefinition map) {
        return map.kind() == MapKind.PERF_EVENT_ARRAY
                && btf.resolve(map.valueTypeId().getAsInt()) instanceof BtfType.Int integer
                && integer.size() == Integer.BYTES;
    }

    private void check(Optional<MapDefinition> map, EventDeclaration event) {
        if (map.isEmpty()) {
            throw refusal(
                    List.of(event),
                    text.of(event) + " is about a map that the object has not: correct the name" + text.otherwise());
        }
        if (!map.get().kind().carriesEvents()) {
            throw refusal(
                    List.of(event),
                    text.of(event) + " is about a map of kind "
                            + map.get().kind().cName() + ", which carries no events: name a ring or perf buffer");
        }
    }

    private List<EventDeclaration> decide(List<EventDeclaration> declared) {
        TreeMap<Origin, List<EventDeclaration>> origins = new TreeMap<>();
        for (EventDeclaration event : declared) {
            List<EventDeclaration> same = origins.computeIfAbsent(event.origin(), origin -> new ArrayList<>());
            if (same.stream().noneMatch(known -> identity(known).equals(identity(event)))) {
                same.add(event);
            }
        }
        if (origins.size() > 1) {
            origins.remove(Origin.INFERENCE);
        }
        List<EventDeclaration> first = origins.firstEntry().getValue();
        List<EventDeclaration> decisive = first;
        for (List<EventDeclaration> other : origins.values()) {
            if (!types(other).equals(types(first))
                    || isTagged(decisive) && isTagged(other) && !sameTags(decisive, other)) {
                throw contradiction(decisive, other);
            }
            decisive = isTagged(decisive) ? decisive : isTagged(other) ? other : decisive;
        }
        return List.copyOf(decisive);
    }

    /** What nobody declared cannot be an error. */
    private boolean isUndecidable(MapDefinition map, List<EventDeclaration> decided) {
        return decided.get(0).origin() == Origin.INFERENCE
                && decided.size() > 1
                && map.kind() != MapKind.USER_RINGBUF
                && new EventSizes(btf, text).obstacle(map, decided).isPresent();
    }

    private record Identity(int typeId, Optional<Tag> tag) {}

    private Identity identity(EventDeclaration event) {
        return new Identity(btf.resolve(event.typeId()).id(), event.tag());
    }

    private Set<Integer> types(List<EventDeclaration> events) {
        return events.stream().map(event -> identity(event).typeId()).collect(Collectors.toSet());
    }

    private static boolean isTagged(List<EventDeclaration> events) {
        return events.stream().anyMatch(event -> event.tag().isPresent());
    }

    private boolean sameTags(List<EventDeclaration> some, List<EventDeclaration> others) {
        return identities(some).equals(identities(others));
    }

    private Set<Identity> identities(List<EventDeclaration> events) {
        return events.stream().map(this::identity).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private InvalidObjectException contradiction(List<EventDeclaration> one, List<EventDeclaration> other) {
        return refusal(
                Stream.concat(one.stream(), other.stream()).toList(),
                "What goes through map " + one.get(0).map() + " is said twice, and not the same: " + text.all(one)
                        + ", but " + text.all(other) + ": remove what is wrong");
    }

    /** Tells whether it is the configuration that is wrong, or may be. */
    private static InvalidObjectException refusal(List<EventDeclaration> events, String message) {
        return events.stream()
                .filter(event -> event.origin() == Origin.CONFIGURATION)
                .findFirst()
                .<InvalidObjectException>map(event -> new ConfiguredEventException(event.map(), message))
                .orElseGet(() -> new InvalidObjectException(message));
    }
}
