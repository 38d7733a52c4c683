package io.github.bpf4j.processor.object;

/**
 * {@code enum bpf_map_type} of {@code linux/bpf.h}; the ordinal is the number.
 */
public enum MapKind {
    UNSPEC,
    HASH,
    ARRAY,
    PROG_ARRAY,
    PERF_EVENT_ARRAY,
    PERCPU_HASH,
    PERCPU_ARRAY,
    STACK_TRACE,
    CGROUP_ARRAY,
    LRU_HASH,
    LRU_PERCPU_HASH,
    LPM_TRIE,
    ARRAY_OF_MAPS,
    HASH_OF_MAPS,
    DEVMAP,
    SOCKMAP,
    CPUMAP,
    XSKMAP,
    SOCKHASH,
    CGROUP_STORAGE,
    REUSEPORT_SOCKARRAY,
    PERCPU_CGROUP_STORAGE,
    QUEUE,
    STACK,
    SK_STORAGE,
    DEVMAP_HASH,
    STRUCT_OPS,
    RINGBUF,
    INODE_STORAGE,
    TASK_STORAGE,
    BLOOM_FILTER,
    USER_RINGBUF,
    CGRP_STORAGE,
    ARENA,
    INSN_ARRAY,
    RHASH,
    /** A number that the list above does not have. */
    UNKNOWN;

    /** The kind with this number. */
    public static MapKind of(int number) {
        return number >= 0 && number < UNKNOWN.ordinal() ? values()[number] : UNKNOWN;
    }

    /** Whether it is a buffer that events go through, rather than a table. */
    public boolean carriesEvents() {
        return this == RINGBUF || this == USER_RINGBUF || this == PERF_EVENT_ARRAY;
    }

    /** The constant's name in C. */
    public String cName() {
        return "BPF_MAP_TYPE_" + name();
    }
}
