package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.MapKind;

/** What can be done with a map, which decides on the class of the runtime that generated map classes extend. */
public enum MapShape {
    HASH(Content.KEYS_AND_VALUES),
    PER_CPU_HASH(Content.KEYS_AND_VALUES),
    LPM_TRIE(Content.KEYS_AND_VALUES),
    ARRAY(Content.VALUES),
    PER_CPU_ARRAY(Content.VALUES),
    QUEUE(Content.VALUES),
    STACK(Content.VALUES),
    BLOOM_FILTER(Content.VALUES),
    RING_BUFFER(Content.EVENTS),
    PERF_BUFFER(Content.EVENTS),
    USER_RING_BUFFER(Content.RECORDS),
    ARRAY_OF_MAPS(Content.MAPS),
    HASH_OF_MAPS(Content.KEYS_AND_MAPS),
    PROGRAM_ARRAY(Content.NOTHING),
    STACK_TRACES(Content.NOTHING),
    TASK_STORAGE(Content.VALUES),
    INODE_STORAGE(Content.VALUES),
    CGRP_STORAGE(Content.VALUES),
    SOCKET_STORAGE(Content.VALUES),
    CGROUP_STORAGE(Content.KEYS_AND_VALUES),
    PER_CPU_CGROUP_STORAGE(Content.KEYS_AND_VALUES),
    CGROUP_ARRAY(Content.NOTHING),
    SOCKET_ARRAY(Content.NOTHING),
    SOCKET_HASH(Content.KEYS),
    XSK_MAP(Content.NOTHING),
    DEV_MAP(Content.VALUES),
    DEV_MAP_HASH(Content.KEYS_AND_VALUES),
    CPU_MAP(Content.VALUES),
    STRUCT_OPS(Content.NOTHING),
    ARENA(Content.NOTHING),
    INSTRUCTION_ARRAY(Content.NOTHING),
    /** Nothing but what all maps have in common. */
    OTHER(Content.NOTHING);

    private final Content content;

    /** What Java sees of what is in a map. The index of an array is no key. */
    private enum Content {
        NOTHING,
        VALUES,
        KEYS,
        KEYS_AND_VALUES,
        MAPS,
        KEYS_AND_MAPS,
        /** What programs send. */
        EVENTS,
        /** What programs get. */
        RECORDS
    }

    MapShape(Content content) {
        this.content = content;
    }

    static MapShape of(MapKind kind) {
        return switch (kind) {
            case HASH, LRU_HASH, RHASH -> HASH;
            case PERCPU_HASH, LRU_PERCPU_HASH -> PER_CPU_HASH;
            case LPM_TRIE -> LPM_TRIE;
            case ARRAY -> ARRAY;
            case PERCPU_ARRAY -> PER_CPU_ARRAY;
            case QUEUE -> QUEUE;
            case STACK -> STACK;
            case BLOOM_FILTER -> BLOOM_FILTER;
            case RINGBUF -> RING_BUFFER;
            case PERF_EVENT_ARRAY -> PERF_BUFFER;
            case USER_RINGBUF -> USER_RING_BUFFER;
            case ARRAY_OF_MAPS -> ARRAY_OF_MAPS;
            case HASH_OF_MAPS -> HASH_OF_MAPS;
            case PROG_ARRAY -> PROGRAM_ARRAY;
            case STACK_TRACE -> STACK_TRACES;
            case TASK_STORAGE -> TASK_STORAGE;
            case INODE_STORAGE -> INODE_STORAGE;
            case CGRP_STORAGE -> CGRP_STORAGE;
            case SK_STORAGE -> SOCKET_STORAGE;
            case CGROUP_STORAGE -> CGROUP_STORAGE;
            case PERCPU_CGROUP_STORAGE -> PER_CPU_CGROUP_STORAGE;
            case CGROUP_ARRAY -> CGROUP_ARRAY;
            case SOCKMAP, REUSEPORT_SOCKARRAY -> SOCKET_ARRAY;
            case SOCKHASH -> SOCKET_HASH;
            case XSKMAP -> XSK_MAP;
            case DEVMAP -> DEV_MAP;
            case DEVMAP_HASH -> DEV_MAP_HASH;
            case CPUMAP -> CPU_MAP;
            case STRUCT_OPS -> STRUCT_OPS;
            case ARENA -> ARENA;
            case INSN_ARRAY -> INSTRUCTION_ARRAY;
            case UNSPEC, UNKNOWN -> OTHER;
        };
    }

    /** The shape of such a map inside of another: the kernel puts no others into maps. */
    MapShape inner() {
        return switch (this) {
            case ARRAY_OF_MAPS,
                    HASH_OF_MAPS,
                    PROGRAM_ARRAY,
                    CGROUP_STORAGE,
                    PER_CPU_CGROUP_STORAGE,
                    STRUCT_OPS,
                    ARENA,
                    INSTRUCTION_ARRAY -> OTHER;
            default -> this;
        };
    }

    /** Whether Java sees keys; the index of an array is none. */
    public boolean keyed() {
        return content == Content.KEYS || content == Content.KEYS_AND_VALUES || content == Content.KEYS_AND_MAPS;
    }

    /** Whether Java sees values. */
    public boolean valued() {
        return content == Content.VALUES || content == Content.KEYS_AND_VALUES;
    }

    /** Whether Java writes records, which have one type. */
    public boolean takesRecords() {
        return content == Content.RECORDS;
    }

    /** Whether Java reads events. */
    public boolean carriesEvents() {
        return content == Content.EVENTS;
    }

    /** Whether Java opens maps in it. */
    public boolean holdsMaps() {
        return content == Content.MAPS || content == Content.KEYS_AND_MAPS;
    }

    /** Whether its values are or begin with a number of the kernel's own, with four bytes. */
    boolean redirects() {
        return this == DEV_MAP || this == DEV_MAP_HASH || this == CPU_MAP;
    }
}
