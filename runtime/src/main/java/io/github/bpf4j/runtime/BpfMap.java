package io.github.bpf4j.runtime;

import java.util.List;

/** A map of a skeleton: the base of generated map classes, which have the operations of their kind. */
public abstract class BpfMap {
    private final BpfObject object;
    private final String name;
    private final MapInfo info;
    private final MapCalls calls;

    /**
     * Called by generated code, after load.
     *
     * @throws BpfException if the object has no map of that name
     * @throws IllegalStateException if the skeleton is closed
     */
    protected BpfMap(BpfObject object, String name) {
        this.object = object;
        this.name = name;
        String description = object.describe("map", name);
        object.lifetime().enter();
        try {
            int descriptor = object.mapDescriptor(name);
            this.info = MapInfo.of(descriptor, description);
            this.calls = new MapCalls(object.lifetime(), descriptor, description);
        } finally {
            object.lifetime().leave();
        }
    }

    /** The name in C. */
    public final String name() {
        return name;
    }

    /** The kind of map. */
    public final BpfMapType type() {
        return info.type();
    }

    /** How many entries it has room for; of a ring buffer, its bytes. */
    public final long maxEntries() {
        return info.maxEntries();
    }

    /** Bytes of a key. */
    public final int keySize() {
        return info.keySize();
    }

    /** Bytes of a value; of a per-CPU map, those of one CPU. */
    public final int valueSize() {
        return info.valueSize();
    }

    @Override
    public String toString() {
        return calls.description();
    }

    final BpfObject object() {
        return object;
    }

    final MapCalls calls() {
        return calls;
    }

    /**
     * Called by constructors: with another kind or other sizes the kernel would write beyond Java's memory.
     *
     * @throws BpfException if the map is not what its class was generated for
     */
    final void check(int key, int value, BpfMapType... kinds) {
        if (!List.of(kinds).contains(type())) {
            throw new BpfException(this + " is a " + type() + ", and its class is for " + List.of(kinds)
                    + ": generate the class again");
        }
        if (key != keySize() || value != valueSize()) {
            throw new BpfException(this + " has keys of " + keySize() + " and values of " + valueSize()
                    + " bytes, and its class was generated for " + key + " and " + value
                    + ": generate the class again");
        }
    }
}
