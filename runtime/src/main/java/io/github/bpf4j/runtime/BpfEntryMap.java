package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from keys to values: what can be done with all kinds, also with those whose keys come and go by themselves. Each
 * operation is one system call, and atomic for programs and for other processes.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed, {@link IllegalArgumentException}
 * for a key or value that does not fit its C type, and {@link BpfException} when the kernel refuses. Any thread may
 * call them.
 *
 * @param <K> what a key is in Java
 * @param <V> what a value is in Java
 */
public abstract class BpfEntryMap<K, V> extends BpfMap {
    private final KeyedValues<K, V> values;

    BpfEntryMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle);
        this.values = new KeyedValues<>(this, key, value);
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

    /**
     * The value of a key that must have one, independent of the map from then on.
     *
     * @throws BpfException with errno {@code ENOENT} if it has none
     */
    public final V getOrThrow(K key) {
        return values.require(values.holding(key));
    }

    /** Whether the key has a value. */
    public final boolean containsKey(K key) {
        return values.contains(values.holding(key));
    }

    /**
     * Stores a value if the key has one.
     *
     * @return whether it was stored
     */
    public final boolean replace(K key, V value) {
        return values.store(values.holding(key), value, MapCalls.PRESENT);
    }

    /**
     * Passes each entry to the action, as objects independent of the map. Entries that are added or removed meanwhile
     * may or may not be passed; all others are, once. The action may use and change the map. Where the kernel can (hash
     * maps from Linux 5.6), entries are read many at a time.
     */
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        values.forEach(action);
    }

    /** All keys; what {@link #forEach} says of concurrent changes holds here, too. */
    public final List<K> keys() {
        return values.keys();
    }

    /** All entries, as a map of Java's that is independent of this one; otherwise as {@link #forEach}. */
    public final Map<K, V> getAll() {
        return values.getAll();
    }

    /**
     * The values of these keys, by one system call each: for keys that one knows, the kernel has nothing better.
     *
     * @return a map of Java's, without the keys that have no value
     */
    public final Map<K, V> getAll(Collection<? extends K> keys) {
        return values.getAll(keys);
    }

    // What follows is for generated overloads that take the key as a primitive: its type must be a scalar.

    protected final @Nullable V getByScalar(long key) {
        return values.fetch(values.holdingScalar(key));
    }

    protected final boolean getByScalar(long key, V into) {
        return values.fetchInto(values.holdingScalar(key), into);
    }

    protected final V getOrThrowByScalar(long key) {
        return values.require(values.holdingScalar(key));
    }

    protected final boolean containsByScalar(long key) {
        return values.contains(values.holdingScalar(key));
    }

    protected final boolean replaceByScalar(long key, V value) {
        return values.store(values.holdingScalar(key), value, MapCalls.PRESENT);
    }
}
