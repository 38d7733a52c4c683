package io.github.bpf4j.processor.object;

import java.util.Optional;

/**
 * What a build's configuration says of the events of a buffer, for sources that cannot be changed: types by their names
 * in C, still to be found in an object's BTF.
 *
 * @param map name of the buffer
 * @param type {@code struct event}, {@code event_t}, {@code __u64}
 * @param tag member that tells records of this type from others of the buffer
 * @param value of the tag: a number or the name of an enumerator; there if the tag is
 * @param required whether an object without such a map is an error; else this does not concern it
 */
public record ConfiguredEvent(String map, String type, Optional<String> tag, Optional<String> value, boolean required) {
    public ConfiguredEvent {
        if (tag.isPresent() != value.isPresent()) {
            throw new IllegalArgumentException("The tag and the value of the events of " + map + " go together");
        }
    }
}
