package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.MapDefinition;
import java.util.Optional;

/**
 * A map class.
 *
 * @param name of its accessor
 * @param className simple name, nested in {@code Maps}
 * @param key empty where the map has no key, or only its size is known
 * @param value likewise; of a ring or perf buffer, the event
 */
public record MapModel(
        String name, String className, MapDefinition definition, Optional<ValueType> key, Optional<ValueType> value) {}
