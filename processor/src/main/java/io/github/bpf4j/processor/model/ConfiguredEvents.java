package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.ConfiguredEventException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.EventDeclaration.Tag;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.List;
import java.util.OptionalLong;

/** Finds in an object what the build's configuration calls by name. */
final class ConfiguredEvents {
    private final CTypeNames names;
    private final ConfigurationStyle style;

    private ConfiguredEvents(Btf btf, ConfigurationStyle style) {
        this.names = new CTypeNames(btf);
        this.style = style;
    }

    /** The declarations that concern these maps. */
    static List<EventDeclaration> resolve(EventConfiguration configuration, List<MapDefinition> maps, Btf btf) {
        ConfiguredEvents configured = new ConfiguredEvents(btf, configuration.style());
        return configuration.events().stream()
                .filter(event -> event.required()
                        || maps.stream().anyMatch(map -> map.name().equals(event.map())))
                .map(configured::resolve)
                .toList();
    }

    private EventDeclaration resolve(ConfiguredEvent event) {
        int typeId = names.type(event.type())
                .orElseThrow(() -> new ConfiguredEventException(
                        event.map(),
                        style.events() + " says that map " + event.map() + " carries "
                                + event.type()
                                + ", which the object's BTF does not have: clang leaves types out that no map and"
                                + " no global variable has. Compile a source of your own instead that includes this one and adds"
                                + " BPF4J_EVENT(" + event.map() + ", " + event.type() + ")"));
        return new EventDeclaration(
                event.map(),
                typeId,
                event.tag().map(member -> new Tag(member, number(event.value().orElseThrow(), event.map()))),
                EventDeclaration.Origin.CONFIGURATION);
    }

    private long number(String text, String map) {
        OptionalLong enumerator = names.enumerator(text);
        if (enumerator.isPresent()) {
            return enumerator.getAsLong();
        }
        try {
            return text.matches("\\d+") ? Long.parseUnsignedLong(text) : Long.decode(text);
        } catch (NumberFormatException e) {
            throw new ConfiguredEventException(
                    map,
                    style.events() + " gives a type of map " + map + " the " + style.value(text)
                            + ", which is no number, and no enumerator that the object's BTF has");
        }
    }
}
