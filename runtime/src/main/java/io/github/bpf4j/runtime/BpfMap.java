package io.github.bpf4j.runtime;

import java.util.List;
import java.util.function.IntConsumer;

/** A map of a skeleton: the base of generated map classes, which have the operations of their kind. */
public abstract class BpfMap {
    private final BpfMapHandle handle;
    private final MapInfo info;
    private final MapCalls calls;

    /**
     * Called by generated code, after load.
     *
     * @throws BpfException if the object has no map of that name
     * @throws IllegalStateException if the skeleton is closed
     */
    protected BpfMap(BpfObject object, String name) {
        this(new BpfMapHandle(object, name));
    }

    /** As the other, for an inner map. */
    protected BpfMap(BpfMapHandle handle) {
        this.handle = handle;
        this.calls = new MapCalls(handle);
        handle.lifetime().enter();
        try {
            this.info = handle.descriptor() < 0
                    ? MapInfo.declared(handle.object().map(handle.name()))
                    : MapInfo.of(handle.descriptor(), handle.toString());
        } finally {
            handle.lifetime().leave();
        }
    }

    /** The name in C. */
    public final String name() {
        return handle.name();
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
        return handle.toString();
    }

    /** The kernel's number for it. */
    final int id() {
        return info.id();
    }

    /** {@code BPF_F_…} of {@code linux/bpf.h}. */
    final int flags() {
        return info.flags();
    }

    final BpfMapHandle handle() {
        return handle;
    }

    final MapCalls calls() {
        return calls;
    }

    /** Passes the descriptor, valid until the action returns, to one that runs no code of the application. */
    final void withDescriptor(IntConsumer action) {
        handle.lifetime().enter();
        try {
            action.accept(handle.descriptor());
        } finally {
            handle.lifetime().leave();
        }
    }

    /** As the other, of kinds that have any sizes. */
    final void check(BpfMapType... kinds) {
        check(keySize(), valueSize(), kinds);
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
