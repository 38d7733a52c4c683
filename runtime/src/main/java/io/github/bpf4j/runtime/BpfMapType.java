package io.github.bpf4j.runtime;

/** The kinds of map, as {@code enum bpf_map_type} of {@code linux/bpf.h} names them; the ordinal is the number. */
public enum BpfMapType {
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
    /** A number newer than this list. */
    UNKNOWN;

    private static final BpfMapType[] TYPES = values();

    static BpfMapType of(int number) {
        return number >= 0 && number < UNKNOWN.ordinal() ? TYPES[number] : UNKNOWN;
    }
}
