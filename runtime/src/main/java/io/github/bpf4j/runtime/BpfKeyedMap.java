package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.Collection;
import java.util.Map;

/**
 * A map into which processes put keys and values.
 *
 * @param <K> what a key is in Java
 * @param <V> what a value is in Java
 */
public abstract class BpfKeyedMap<K, V> extends BpfEntryMap<K, V> {
    BpfKeyedMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, value);
    }

    /**
     * Stores a value, whether the key has one or not.
     *
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final void put(K key, V value) {
        values().store(values().holding(key), value, MapCalls.ANY);
    }

    /**
     * Stores a value if the key has none.
     *
     * @return whether it was stored
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final boolean putIfAbsent(K key, V value) {
        return values().store(values().holding(key), value, MapCalls.ABSENT);
    }

    /** Removes a key; returns whether it had a value. */
    public final boolean remove(K key) {
        return values().delete(values().holding(key));
    }

    /**
     * Stores values, whether the keys have one or not; where the kernel can (Linux 5.6), many by one system call.
     *
     * @throws BpfBatchException if an entry cannot be stored: those before it are, those behind it are not
     */
    public final void putAll(Map<? extends K, ? extends V> entries) {
        values().putAll(entries);
    }

    /**
     * Removes keys; where the kernel can (Linux 5.6), many by one system call.
     *
     * @return how many had a value
     * @throws BpfBatchException if a key cannot be removed: those before it are, those behind it are not
     */
    public final int removeAll(Collection<? extends K> keys) {
        return values().removeAll(keys);
    }

    // What follows is for generated overloads that take the key as a primitive: its type must be a scalar.

    protected final void putByScalar(long key, V value) {
        values().store(values().holdingScalar(key), value, MapCalls.ANY);
    }

    protected final boolean putIfAbsentByScalar(long key, V value) {
        return values().store(values().holdingScalar(key), value, MapCalls.ABSENT);
    }

    protected final boolean removeByScalar(long key) {
        return values().delete(values().holdingScalar(key));
    }

    // And these take the value as a primitive, too: of a floating point number its bits.

    protected final void putNumber(K key, long value) {
        values().storeNumber(values().holding(key), value, MapCalls.ANY);
    }

    protected final void putNumberByScalar(long key, long value) {
        values().storeNumber(values().holdingScalar(key), value, MapCalls.ANY);
    }

    protected final boolean putIfAbsentNumber(K key, long value) {
        return values().storeNumber(values().holding(key), value, MapCalls.ABSENT);
    }

    protected final boolean putIfAbsentNumberByScalar(long key, long value) {
        return values().storeNumber(values().holdingScalar(key), value, MapCalls.ABSENT);
    }

    protected final boolean replaceNumber(K key, long value) {
        return values().storeNumber(values().holding(key), value, MapCalls.PRESENT);
    }

    protected final boolean replaceNumberByScalar(long key, long value) {
        return values().storeNumber(values().holdingScalar(key), value, MapCalls.PRESENT);
    }
}
