package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides which class each map gets, and what its keys and values are.
 *
 * <p>Keys and values that are arrays or bytes get a view class with the one member {@code value}: then all that a map
 * reads into memory of the caller is a view.
 */
final class MapModels {
    private final Btf btf;
    private final ValueTypes values;
    private final ValueViews views;
    private final EventModels events;
    private final Map<String, String> eventNotes;
    private final Set<String> partialEvents;
    private final NameScope classes;
    private final Warnings warnings;

    /**
     * @param eventNotes of buffers whose events are raw bytes: why
     * @param partialEvents buffers through which programs may send the begin of an event only
     */
    MapModels(
            Btf btf,
            ValueTypes values,
            ValueViews views,
            EventModels events,
            Map<String, String> eventNotes,
            Set<String> partialEvents,
            NameScope classes,
            Warnings warnings) {
        this.btf = btf;
        this.values = values;
        this.views = views;
        this.events = events;
        this.eventNotes = eventNotes;
        this.partialEvents = partialEvents;
        this.classes = classes;
        this.warnings = warnings;
    }

    /** Adds the types that the maps hold. */
    static void addRoots(List<MapDefinition> maps, BufferEvents events, TypeFinder types) {
        for (MapDefinition map : maps) {
            addRoots(map.inner().stream().toList(), events, types);
            MapShape shape = MapShape.of(map.kind());
            if (shape.keyed()) {
                map.keyTypeId().ifPresent(id -> types.add(id, map.name() + "_key"));
            }
            if (map.kind().carriesEvents()) {
                events.of(map).forEach(event -> types.add(event.typeId(), map.name() + "_event"));
            } else if (shape.valued()) {
                map.valueTypeId().ifPresent(id -> types.add(id, map.name() + "_value"));
            }
        }
    }

    List<MapModel> of(List<MapDefinition> maps) {
        NameScope names = NameScope.ofMembers(ReservedNames.OF_GROUPS);
        return maps.stream()
                .map(map -> {
                    String className = JavaNames.upperCamel(map.name());
                    return map(
                            map,
                            MapShape.of(map.kind()),
                            names.claim(JavaNames.lowerCamel(map.name())),
                            classes.claim(className, className + "Map"));
                })
                .toList();
    }

    private MapModel map(MapDefinition map, MapShape shape, String name, String className) {
        Optional<ValueType> key = Optional.empty();
        Optional<ValueType> value = Optional.empty();
        Optional<EventGroupModel> group = Optional.empty();
        Optional<MapModel> inner = Optional.empty();
        if (shape == MapShape.OTHER) {
            warnings.add(
                    "map " + map.name() + " is of kind " + kindName(map) + ", which bpf4j gives no typed access to");
        } else if (shape.carriesEvents() || shape.takesRecords()) {
            group = shape.carriesEvents() ? events.group(map) : group;
            value = events.single(map);
            if (group.isEmpty() && value.isEmpty()) {
                warnOfBytes(map);
            }
        } else {
            key = shape.keyed() ? part(map, map.keyTypeId(), map.keySize(), "key") : key;
            value = shape.valued() ? value(map, shape) : value;
            if (shape.keyed() && key.isEmpty() || shape.valued() && value.isEmpty()) {
                warnings.add(
                        "map " + map.name() + " does not say how large its keys and values are, so that there is no"
                                + " access to them: declare __type(key, ...) and __type(value, ...)");
                shape = MapShape.OTHER;
                key = Optional.empty();
                value = Optional.empty();
            } else if (shape.holdsMaps()) {
                inner = Optional.of(inner(map));
            }
        }
        boolean typed = value.isPresent() || group.isPresent();
        boolean partial = shape.carriesEvents() && typed && partialEvents.contains(map.name());
        return new MapModel(name, className, declaration(map), map, shape, key, value, partial, group, inner);
    }

    /** The class of the maps in a map of maps; where it does not say what they are, of maps of any kind. */
    private MapModel inner(MapDefinition outer) {
        String className = classes.claim(JavaNames.upperCamel(outer.name() + "_inner"));
        if (outer.inner().isPresent()) {
            MapDefinition inner = outer.inner().get();
            return map(inner, MapShape.of(inner.kind()).inner(), outer.name(), className);
        }
        warnings.add("map " + outer.name() + " does not say which maps it holds, so that there is no access to them:"
                + " declare __array(values, struct { ... })");
        return new MapModel(
                outer.name(),
                className,
                "a map of " + outer.name(),
                outer,
                MapShape.OTHER,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Optional<ValueType> value(MapDefinition map, MapShape shape) {
        if (shape.redirects() && map.valueTypeId().isEmpty() && map.valueSize() == ScalarKind.U32.size()) {
            return Optional.of(new ValueType.Scalar(ScalarKind.U32, btf.order()));
        }
        return part(map, map.valueTypeId(), map.valueSize(), "value");
    }

    private void warnOfBytes(MapDefinition map) {
        Optional<String> several = events.several(map);
        if (several.isPresent()) {
            warnings.add(new Warning(
                    Warning.Kind.RAW_EVENTS,
                    "programs read " + several.get() + " from user ring buffer " + map.name()
                            + ", so that its records are raw bytes in Java: fill each through submit(length, ...), or"
                            + " declare one union of them in the source, which #include <bpf4j.h> and BPF4J_EVENT("
                            + map.name() + ", union your_record) make its type"));
            return;
        }
        String buffer = switch (map.kind()) {
            case RINGBUF -> "ring buffer ";
            case PERF_EVENT_ARRAY -> "perf buffer ";
            default -> "user ring buffer ";
        };
        String note = eventNotes.get(map.name());
        warnings.add(new Warning(
                Warning.Kind.RAW_EVENTS,
                note == null
                        ? buffer + map.name() + " does not say what it carries, so that its events are raw bytes:"
                                + " #include <bpf4j.h> and add BPF4J_EVENT(" + map.name() + ", struct your_event), or"
                                + " __type(value, struct your_event) to the map"
                        : "events of " + buffer + map.name() + " are raw bytes: " + note));
    }

    private Optional<ValueType> part(MapDefinition map, OptionalInt typeId, long size, String role) {
        if (typeId.isPresent()) {
            return values.of(typeId.getAsInt(), map.name() + "." + role)
                    .filter(type -> type.size() > 0)
                    .map(type -> needsView(type) ? view(map, Optional.of(typeId.getAsInt()), type, role) : type);
        }
        if (size <= 0 || size > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        warnings.add("map " + map.name() + " gives the size of its " + role + " only, so that it is raw bytes: declare"
                + " __type(" + role + ", ...) instead of __uint(" + role + "_size, " + size + ")");
        return Optional.of(view(map, Optional.empty(), new ValueType.Raw((int) size), role));
    }

    private static boolean needsView(ValueType type) {
        return type instanceof ValueType.Array || type instanceof ValueType.Raw;
    }

    private ValueType view(MapDefinition map, Optional<Integer> typeId, ValueType type, String role) {
        return views.of(typeId, type, map.name() + "_" + role, role + " of " + map.name());
    }

    private String declaration(MapDefinition map) {
        StringBuilder text = new StringBuilder("struct { __uint(type, " + kindName(map) + ");");
        part(text, "key", map.keyTypeId(), map.keySize());
        part(text, "value", map.valueTypeId(), map.valueSize());
        for (Map.Entry<String, Long> number :
                List.of(Map.entry("max_entries", map.maxEntries()), Map.entry("map_flags", map.flags()))) {
            if (number.getValue() != 0) {
                text.append(" __uint(")
                        .append(number.getKey())
                        .append(", ")
                        .append(number.getValue())
                        .append(");");
            }
        }
        return text + " } " + map.name();
    }

    private void part(StringBuilder text, String role, OptionalInt typeId, long size) {
        if (typeId.isPresent()) {
            text.append(" __type(")
                    .append(role)
                    .append(", ")
                    .append(CDeclaration.of(btf, typeId.getAsInt(), "").strip())
                    .append(");");
        } else if (size != 0) {
            text.append(" __uint(").append(role).append("_size, ").append(size).append(");");
        }
    }

    private static String kindName(MapDefinition map) {
        return map.kind() == MapKind.UNKNOWN
                ? String.valueOf(map.typeNumber())
                : map.kind().cName();
    }
}
