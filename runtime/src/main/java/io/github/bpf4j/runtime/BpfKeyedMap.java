package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.ScalarType;
import java.util.ArrayList;
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
    private final BpfType<K> keyType;
    private final BpfType<V> valueType;
    /** Where the value is behind the key in scratch memory, aligned for whatever it is. */
    private final int valueOffset;

    BpfKeyedMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name);
        this.keyType = key;
        this.valueType = value;
        this.valueOffset = (key.size() + Long.BYTES - 1) & -Long.BYTES;
    }

    final BpfType<K> keyType() {
        return keyType;
    }

    final BpfType<V> valueType() {
        return valueType;
    }

    /** The value of a key, independent of the map from then on; null if it has none. */
    public final @Nullable V get(K key) {
        return fetch(holding(key));
    }

    /**
     * Copies the value of a key into one that the caller has; allocates nothing.
     *
     * @param into a struct, or in a per-CPU map a list of them
     * @return false if the key has none; {@code into} is as before then
     * @throws UnsupportedOperationException if values are not structs
     */
    public final boolean get(K key, V into) {
        return fetchInto(holding(key), into);
    }

    /** Whether the key has a value. */
    public final boolean containsKey(K key) {
        return contains(holding(key));
    }

    /**
     * Stores a value, whether the key has one or not.
     *
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final void put(K key, V value) {
        store(holding(key), value, MapCalls.ANY);
    }

    /**
     * Stores a value if the key has none.
     *
     * @return whether it was stored
     * @throws BpfException with errno {@code E2BIG} if the map is full
     */
    public final boolean putIfAbsent(K key, V value) {
        return store(holding(key), value, MapCalls.ABSENT);
    }

    /**
     * Stores a value if the key has one.
     *
     * @return whether it was stored
     */
    public final boolean replace(K key, V value) {
        return store(holding(key), value, MapCalls.PRESENT);
    }

    /** Removes a key; returns whether it had a value. */
    public final boolean remove(K key) {
        return delete(holding(key));
    }

    /**
     * Passes each entry to the action, as objects independent of the map. Entries that are added or removed meanwhile
     * may or may not be passed; all others are, once. The action may use and change the map.
     */
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        walk((keys, key, values, value) -> action.accept(keyType.read(keys, key), valueType.read(values, value)));
    }

    /** All keys; what {@link #forEach} says of concurrent changes holds here, too. */
    public final List<K> keys() {
        List<K> all = new ArrayList<>();
        walk((keys, key, values, value) -> all.add(keyType.read(keys, key)));
        return all;
    }

    // What follows is for generated overloads that take the key as a primitive: its type must be a scalar.

    protected final @Nullable V getByScalar(long key) {
        return fetch(holdingScalar(key));
    }

    protected final boolean getByScalar(long key, V into) {
        return fetchInto(holdingScalar(key), into);
    }

    protected final boolean containsByScalar(long key) {
        return contains(holdingScalar(key));
    }

    protected final void putByScalar(long key, V value) {
        store(holdingScalar(key), value, MapCalls.ANY);
    }

    protected final boolean putIfAbsentByScalar(long key, V value) {
        return store(holdingScalar(key), value, MapCalls.ABSENT);
    }

    protected final boolean replaceByScalar(long key, V value) {
        return store(holdingScalar(key), value, MapCalls.PRESENT);
    }

    protected final boolean removeByScalar(long key) {
        return delete(holdingScalar(key));
    }

    // The operations proper: each gets scratch memory that holds the key, and gives it back.

    final @Nullable V fetchAndDelete(Scratch scratch) {
        try {
            boolean found = calls().lookupAndDelete(scratch.address(), scratch.address() + valueOffset);
            return found ? valueType.read(scratch.buffer(), valueOffset) : null;
        } finally {
            scratch.give();
        }
    }

    private @Nullable V fetch(Scratch scratch) {
        try {
            return lookup(scratch) ? valueType.read(scratch.buffer(), valueOffset) : null;
        } finally {
            scratch.give();
        }
    }

    private boolean fetchInto(Scratch scratch, V into) {
        try {
            if (!lookup(scratch)) {
                return false;
            }
            valueType.readInto(scratch.buffer(), valueOffset, into);
            return true;
        } finally {
            scratch.give();
        }
    }

    private boolean contains(Scratch scratch) {
        try {
            return lookup(scratch);
        } finally {
            scratch.give();
        }
    }

    private boolean store(Scratch scratch, V value, long flags) {
        try {
            valueType.write(scratch.buffer(), valueOffset, value);
            return calls().update(scratch.address(), scratch.address() + valueOffset, flags);
        } finally {
            scratch.give();
        }
    }

    private boolean delete(Scratch scratch) {
        try {
            return calls().delete(scratch.address());
        } finally {
            scratch.give();
        }
    }

    private boolean lookup(Scratch scratch) {
        return calls().lookup(scratch.address(), scratch.address() + valueOffset);
    }

    private void walk(EntryWalk.Visitor visitor) {
        new EntryWalk(calls(), keyType.size(), valueType.size()).forEach(visitor);
    }

    final Scratch holding(K key) {
        Scratch scratch = Scratch.take(valueOffset + valueType.size());
        try {
            keyType.write(scratch.buffer(), 0, key);
            return scratch;
        } catch (Throwable e) {
            scratch.give();
            throw e;
        }
    }

    final Scratch holdingScalar(long key) {
        Scratch scratch = Scratch.take(valueOffset + valueType.size());
        try {
            ((ScalarType<K>) keyType).writeLong(scratch.buffer(), 0, key);
            return scratch;
        } catch (Throwable e) {
            scratch.give();
            throw e;
        }
    }
}
