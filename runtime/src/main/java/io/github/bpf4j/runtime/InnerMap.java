package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeOptions;

/** What the maps in a map of maps are like. Sizes in bytes. */
record InnerMap(BpfMapType type, int keySize, int valueSize, long maxEntries, int flags, long extra) {
    /** {@code struct bpf_map_create_opts} as of libbpf 1.1. */
    private static final int OPTIONS_SIZE = 48;

    private static final int MAP_FLAGS = 28;
    private static final int MAP_EXTRA = 32;

    /** As libbpf has it before load, with the sizes that the kernel wants of a buffer whose events have a type. */
    static InnerMap of(long map) {
        BpfMapType type = BpfMapType.of(Libbpf.mapType(map));
        boolean ring = type == BpfMapType.RINGBUF || type == BpfMapType.USER_RINGBUF;
        return new InnerMap(
                type,
                ring ? 0 : Libbpf.mapKeySize(map),
                ring ? 0 : type == BpfMapType.PERF_EVENT_ARRAY ? Integer.BYTES : Libbpf.mapValueSize(map),
                Libbpf.mapMaxEntries(map),
                Libbpf.mapFlags(map),
                Libbpf.mapExtra(map));
    }

    /** Whether libbpf would make it like this. */
    boolean isDeclared(long map) {
        return keySize == Libbpf.mapKeySize(map) && valueSize == Libbpf.mapValueSize(map);
    }

    InnerMap withMaxEntries(long entries) {
        return new InnerMap(type, keySize, valueSize, entries, flags, extra);
    }

    /** Makes such a map: a descriptor, or a negated error number. */
    int create() {
        try (NativeOptions options =
                new NativeOptions(OPTIONS_SIZE).word(MAP_FLAGS, flags).number(MAP_EXTRA, extra)) {
            return Libbpf.mapCreate(
                    type.ordinal(), options.string("inner"), keySize, valueSize, maxEntries, options.address());
        }
    }
}
