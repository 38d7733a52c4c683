package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.MapDefinition;
import java.util.Optional;

/**
 * A map class.
 *
 * @param name of its accessor
 * @param className simple name, nested in {@code Maps}
 * @param cDeclaration the map in C, one line
 * @param key never an array nor raw bytes: such a key has a view class of its own; empty where the map has none
 * @param value likewise; of a buffer whose events have one type, the event
 * @param partial whether programs may send the begin of an event only
 * @param events of a buffer whose events have several types
 * @param inner of a map of maps, what is in it
 */
public record MapModel(
        String name,
        String className,
        String cDeclaration,
        MapDefinition definition,
        MapShape shape,
        Optional<ValueType> key,
        Optional<ValueType> value,
        boolean partial,
        Optional<EventGroupModel> events,
        Optional<MapModel> inner) {}
