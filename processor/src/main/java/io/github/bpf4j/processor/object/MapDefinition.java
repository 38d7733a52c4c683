package io.github.bpf4j.processor.object;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A map that the object declares in its {@code .maps} section.
 *
 * @param typeNumber {@code BPF_MAP_TYPE_*}; {@code kind} is {@link MapKind#UNKNOWN} for a number that is newer than
 *     this list
 * @param keyTypeId BTF type of the key, empty where the source gives a size only, or nothing
 * @param valueTypeId BTF type of the value, likewise
 * @param keySize bytes; 0 where the map has no key
 * @param valueSize bytes; 0 where the map has no value
 * @param inner what {@code values} of a map of maps declares
 */
public record MapDefinition(
        String name,
        int typeNumber,
        MapKind kind,
        OptionalInt keyTypeId,
        OptionalInt valueTypeId,
        long keySize,
        long valueSize,
        long maxEntries,
        long flags,
        Optional<MapDefinition> inner) {}
