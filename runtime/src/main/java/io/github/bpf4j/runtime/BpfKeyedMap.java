package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from keys to values. Each operation is one system call, and atomic for programs and for other processes.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed, {@link IllegalArgumentException}
 * for a key or value that does not fit its C type, and {@link BpfException} when the kernel refuses. Any thread may
 * call them.
 *
 * @param <K> what a key is in Java
 * @param <V> what a value is in Java
 */
public abstract class BpfKeyedMap<K, V> extends BpfMap {
    private final KeyedValues<K, V> values;

    BpfKeyedMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle);
        this.values = new KeyedValues<>(calls(), key, value);
    }

    final KeyedValues<K, V> values() {
        return values;
    }

    /** The value of a key, independent of the map from then on; null if it has none. */
    public final @Nullable V get(K key) {
        return values.fetch(values.holding(key));
    }

    /**
     * Copies the value of a key into one that the caller has; allocates nothing.
     *
     * @param into a struct, or in a per-CPU map a list of them
     * @return false if the key has none; {@code into} is as before then
     * @throws UnsupportedOperationException if values are not structs
     */
    public final boolean get(K key, V into) {
        return values.fetchInto(values.holding(key), into);
    }

    /** Whether the key has a value. */
    public final boolean containsKey(K key) {
        return values.contains(values.holding(key));
    }

    /**
     * Stores a value, whether the key has one or not.
     *
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final void put(K key, V value) {
        values.store(values.holding(key), value, MapCalls.ANY);
    }

    /**
     * Stores a value if the key has none.
     *
     * @return whether it was stored
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final boolean putIfAbsent(K key, V value) {
        return values.store(values.holding(key), value, MapCalls.ABSENT);
    }

    /**
     * Stores a value if the key has one.
     *
     * @return whether it was stored
     */
    public final boolean replace(K key, V value) {
        return values.store(values.holding(key), value, MapCalls.PRESENT);
    }

    /** Removes a key; returns whether it had a value. */
    public final boolean remove(K key) {
        return values.delete(values.holding(key));
    }

    /**
     * Passes each entry to the action, as objects independent of the map. Entries that are added or removed meanwhile
     * may or may not be passed; all others are, once. The action may use and change the map.
     */
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        values.forEach(action);
    }

    /** All keys; what {@link #forEach} says of concurrent changes holds here, too. */
    public final List<K> keys() {
        return values.keys();
    }

    // What follows is for generated overloads that take the key as a primitive: its type must be a scalar.

    protected final @Nullable V getByScalar(long key) {
        return values.fetch(values.holdingScalar(key));
    }

    protected final boolean getByScalar(long key, V into) {
        return values.fetchInto(values.holdingScalar(key), into);
    }

    protected final boolean containsByScalar(long key) {
        return values.contains(values.holdingScalar(key));
    }

    protected final void putByScalar(long key, V value) {
        values.store(values.holdingScalar(key), value, MapCalls.ANY);
    }

    protected final boolean putIfAbsentByScalar(long key, V value) {
        return values.store(values.holdingScalar(key), value, MapCalls.ABSENT);
    }

    protected final boolean replaceByScalar(long key, V value) {
        return values.store(values.holdingScalar(key), value, MapCalls.PRESENT);
    }

    protected final boolean removeByScalar(long key) {
        return values.delete(values.holdingScalar(key));
    }
}
