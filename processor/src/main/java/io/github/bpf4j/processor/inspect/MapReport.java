package io.github.bpf4j.processor.inspect;

import java.util.List;
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
 * @param extra {@code map_extra}
 * @param pinned whether other processes find it by its name in the BPF file system
 * @param inner what the maps in a map of maps are
 * @param functions of a struct_ops map: what its members are set to
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
        long extra,
        boolean pinned,
        Optional<MapReport> inner,
        List<Slot> functions) {
    public MapReport {
        functions = List.copyOf(functions);
    }

    /** A member of a struct_ops map that is set to a program. */
    public record Slot(String member, String program) {}
}
