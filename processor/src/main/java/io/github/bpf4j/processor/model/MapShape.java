package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.MapKind;

/** What can be done with a map, which decides on the class of the runtime that generated map classes extend. */
public enum MapShape {
    HASH(true, true),
    PER_CPU_HASH(true, true),
    LPM_TRIE(true, true),
    ARRAY(false, true),
    PER_CPU_ARRAY(false, true),
    QUEUE(false, true),
    STACK(false, true),
    RING_BUFFER(false, true),
    /** Nothing but what all maps have in common. */
    OTHER(false, false);

    private final boolean keyed;
    private final boolean valued;

    MapShape(boolean keyed, boolean valued) {
        this.keyed = keyed;
        this.valued = valued;
    }

    static MapShape of(MapKind kind) {
        return switch (kind) {
            case HASH, LRU_HASH -> HASH;
            case PERCPU_HASH, LRU_PERCPU_HASH -> PER_CPU_HASH;
            case LPM_TRIE -> LPM_TRIE;
            case ARRAY -> ARRAY;
            case PERCPU_ARRAY -> PER_CPU_ARRAY;
            case QUEUE -> QUEUE;
            case STACK -> STACK;
            case RINGBUF -> RING_BUFFER;
            default -> OTHER;
        };
    }

    /** Whether Java sees keys; the index of an array is none. */
    public boolean keyed() {
        return keyed;
    }

    /** Whether Java sees values or events. */
    public boolean valued() {
        return valued;
    }
}
