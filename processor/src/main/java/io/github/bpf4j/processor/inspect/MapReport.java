package io.github.bpf4j.processor.inspect;

import java.util.Optional;

/**
 * A map.
 *
 * @param kind {@code BPF_MAP_TYPE_HASH}; a number where the kind is newer than this program
 * @param keyType C type, empty where the object gives a size only, or nothing
 * @param valueType likewise
 * @param keySize bytes; 0 where the map has no key
 * @param valueSize bytes; 0 where the map has no value
 * @param flags {@code map_flags}
 * @param inner what the maps in a map of maps are
 */
public record MapReport(
        String name,
        String kind,
        Optional<String> keyType,
        long keySize,
        Optional<String> valueType,
        long valueSize,
        long maxEntries,
        long flags,
        Optional<MapReport> inner) {}
