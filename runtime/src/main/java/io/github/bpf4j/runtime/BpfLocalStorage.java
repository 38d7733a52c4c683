package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

/**
 * Values that the kernel keeps with an object of its own, and frees with it: a process, a file, a cgroup, a socket.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed, {@link IllegalArgumentException}
 * for a value that does not fit its C type, and {@link BpfException} if there is no such owner or the kernel refuses.
 * Any thread may call them. Owners that have a value cannot be listed.
 *
 * @param <O> how Java names an owner
 * @param <V> what a value is in Java
 */
public abstract class BpfLocalStorage<O, V> extends BpfMap {
    private final KeyedValues<Long, V> values;

    BpfLocalStorage(BpfMapHandle handle, BpfType<V> value, BpfMapType kind) {
        super(handle);
        check(Integer.BYTES, value.size(), kind);
        this.values = new KeyedValues<>(this, NativeTypes.U32, value);
    }

    /** The kernel is told by a descriptor whose value is meant. */
    abstract Descriptor open(O owner);

    /** The value of an owner, independent of the map from then on; null if it has none. */
    public final @Nullable V get(O owner) {
        try (Descriptor descriptor = open(owner)) {
            return values.fetch(values.holdingScalar(descriptor.number()));
        }
    }

    /**
     * Copies the value of an owner into one that the caller has.
     *
     * @return false if the owner has none; {@code into} is as before then
     * @throws UnsupportedOperationException if values are not structs
     */
    public final boolean get(O owner, V into) {
        try (Descriptor descriptor = open(owner)) {
            return values.fetchInto(values.holdingScalar(descriptor.number()), into);
        }
    }

    /** Whether the owner has a value. */
    public final boolean contains(O owner) {
        try (Descriptor descriptor = open(owner)) {
            return values.contains(values.holdingScalar(descriptor.number()));
        }
    }

    /** Stores a value, whether the owner has one or not. */
    public final void put(O owner, V value) {
        store(owner, value, MapCalls.ANY);
    }

    /** Stores a value if the owner has none; returns whether it was stored. */
    public final boolean putIfAbsent(O owner, V value) {
        return store(owner, value, MapCalls.ABSENT);
    }

    /** Stores a value if the owner has one; returns whether it was stored. */
    public final boolean replace(O owner, V value) {
        return store(owner, value, MapCalls.PRESENT);
    }

    /** Removes the value of an owner; returns whether it had one. */
    public final boolean remove(O owner) {
        try (Descriptor descriptor = open(owner)) {
            return values.delete(values.holdingScalar(descriptor.number()));
        }
    }

    private boolean store(O owner, V value, long flags) {
        try (Descriptor descriptor = open(owner)) {
            return values.store(values.holdingScalar(descriptor.number()), value, flags);
        }
    }
}
