package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A value for each cgroup that a program is attached to, made by the kernel when it is attached, and freed when it is
 * detached: the older kind of storage for cgroups, of which {@link BpfCgrpStorage} is the newer.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and {@link IllegalArgumentException}
 * for a key or value that does not fit its C type. Any thread may call them.
 *
 * @param <K> what a key is in Java: the cgroup's inode number, or a struct that has it and the attach type
 * @param <V> what a value is in Java
 */
public class BpfCgroupStorage<K, V> extends BpfMap {
    private final KeyedValues<K, V> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfCgroupStorage(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(object, name, key, value, value.size(), BpfMapType.CGROUP_STORAGE);
    }

    BpfCgroupStorage(BpfObject object, String name, BpfType<K> key, BpfType<V> value, int valueSize, BpfMapType kind) {
        super(object, name);
        check(key.size(), valueSize, kind);
        this.values = new KeyedValues<>(calls(), key, value);
    }

    /** The value of a cgroup, independent of the map from then on; null if no program is attached there. */
    public final @Nullable V get(K key) {
        return values.fetch(values.holding(key));
    }

    /**
     * Copies the value of a cgroup into one that the caller has; allocates nothing.
     *
     * @return false if no program is attached there; {@code into} is as before then
     * @throws UnsupportedOperationException if values are not structs
     */
    public final boolean get(K key, V into) {
        return values.fetchInto(values.holding(key), into);
    }

    /** Whether a program is attached there. */
    public final boolean containsKey(K key) {
        return values.contains(values.holding(key));
    }

    /** Stores a value if a program is attached there; returns whether it was stored. */
    public final boolean replace(K key, V value) {
        return values.store(values.holding(key), value, MapCalls.PRESENT);
    }

    /** Passes each key and value to the action, as objects independent of the map. */
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        values.forEach(action);
    }

    /** All keys. */
    public final List<K> keys() {
        return values.keys();
    }
}
