package io.github.bpf4j.processor.object;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A map that the object declares, in its {@code .maps} section or as a struct_ops variable.
 *
 * @param typeNumber {@code BPF_MAP_TYPE_*}; {@code kind} is {@link MapKind#UNKNOWN} for a number that is newer than
 *     this list
 * @param keyTypeId BTF type of the key, empty where the source gives a size only, or nothing
 * @param valueTypeId BTF type of the value, likewise
 * @param keySize bytes; 0 where the map has no key
 * @param valueSize bytes; 0 where the map has no value
 * @param flags {@code BPF_F_*} of {@code linux/bpf.h}
 * @param extra {@code map_extra}, whose meaning depends on the kind
 * @param numaNode where its memory is, if {@code flags} has {@code BPF_F_NUMA_NODE}
 * @param pinned whether it is shared with other processes by its name in the BPF file system
 * @param inner what {@code values} of a map of maps declares
 * @param structOps of a map of kind {@link MapKind#STRUCT_OPS}
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
        long extra,
        long numaNode,
        boolean pinned,
        Optional<MapDefinition> inner,
        Optional<StructOpsDefinition> structOps) {}
