package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.model.EventGroupModel.Variant;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what Java sees of the events of a buffer: a view, or an interface where they have several types. */
final class EventModels {
    private final Btf btf;
    private final BufferEvents events;
    private final ValueTypes values;
    private final ValueViews views;
    private final NameScope classes;
    private final SharedClasses shared;
    private final EventText text;
    private final Map<String, List<EventRole>> roles = new HashMap<>();

    EventModels(
            Btf btf,
            BufferEvents events,
            ValueTypes values,
            ValueViews views,
            NameScope classes,
            SharedClasses shared) {
        this.btf = btf;
        this.events = events;
        this.values = values;
        this.views = views;
        this.classes = classes;
        this.shared = shared;
        this.text = events.text();
    }

    /** The one type of all events of a buffer; empty if it has several, or if none is known. */
    Optional<ValueType> single(MapDefinition map) {
        List<EventDeclaration> declared = events.of(map);
        if (declared.isEmpty() || EventRules.isNeeded(declared)) {
            return Optional.empty();
        }
        int typeId = declared.get(0).typeId();
        return values.of(typeId, map.name() + ".value")
                .map(type -> type instanceof ValueType.StructValue
                        ? type
                        : views.of(Optional.of(typeId), type, map.name() + "_event", "event of " + map.name()));
    }

    /** The types of the records of a buffer that has several, as part of a sentence. */
    Optional<String> several(MapDefinition map) {
        List<EventDeclaration> declared = events.of(map);
        return EventRules.isNeeded(declared) ? Optional.of(text.types(declared)) : Optional.empty();
    }

    /**
     * The interface of the events of a buffer that has several types of them.
     *
     * @throws InvalidObjectException if nothing tells the types apart
     */
    Optional<EventGroupModel> group(MapDefinition map) {
        List<EventDeclaration> declared = events.of(map);
        if (!EventRules.isNeeded(declared)) {
            return Optional.empty();
        }
        EventRule rule = new EventRules(btf, text, values).of(map, declared);
        String className =
                shared.group(map.name()).orElseGet(() -> classes.claim(JavaNames.upperCamel(map.name() + "_event")));
        NameScope methods = NameScope.ofMembers(ReservedNames.OF_VISITORS);
        List<Variant> variants = new ArrayList<>();
        for (EventRule.Type type : rule.types()) {
            variants.add(variant(map, className, type, methods));
        }
        return Optional.of(new EventGroupModel(className, map.name(), rule.tag(), variants));
    }

    private Variant variant(MapDefinition map, String interfaceName, EventRule.Type type, NameScope methods) {
        String cName = text.type(type.typeId());
        ValueType value = values.of(type.typeId(), map.name() + ".value")
                .orElseThrow(() -> new InvalidObjectException(
                        "Events of type " + cName + " of map " + map.name() + " would have no bytes"));
        if (value instanceof ValueType.StructValue struct) {
            String method = methods.claim(JavaNames.lowerCamel(struct.className()));
            roles.computeIfAbsent(struct.className(), name -> new ArrayList<>())
                    .add(new EventRole(interfaceName, method));
            return new Variant(struct.className(), cName, method, type.keys());
        }
        String name = map.name() + "_" + cName;
        String method = methods.claim(JavaNames.lowerCamel(name));
        String className = views.of(
                        Optional.of(type.typeId()), value, name, cName, List.of(new EventRole(interfaceName, method)))
                .className();
        return new Variant(className, cName, method, type.keys());
    }

    /** What the view with this name has to do with the interfaces that were made, in the order of their names. */
    List<EventRole> roles(String className) {
        return roles.getOrDefault(className, List.of()).stream()
                .sorted(Comparator.comparing(EventRole::interfaceName))
                .toList();
    }
}
