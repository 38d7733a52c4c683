package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash map from keys to maps, all of the same kind and with the same sizes.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and {@link IllegalArgumentException}
 * for a key that does not fit its C type. Any thread may call them.
 *
 * @param <K> what a key is in Java
 * @param <M> the class of the maps in it, a {@link BpfInnerMap}
 */
public class BpfHashOfMaps<K, M extends BpfMap> extends BpfMap {
    private final KeyedValues<K, Long> values;
    private final InnerMaps<M> inner;

    /**
     * Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ.
     *
     * @param inner constructor of the class of the maps in it
     */
    protected BpfHashOfMaps(BpfObject object, String name, BpfType<K> key, Function<BpfMapHandle, M> inner) {
        super(object, name);
        check(key.size(), Integer.BYTES, BpfMapType.HASH_OF_MAPS);
        this.values = new KeyedValues<>(this, key, NativeTypes.U32);
        this.inner = new InnerMaps<>(handle(), inner);
    }

    /**
     * Opens the map of a key; to be closed by the caller, else with the skeleton.
     *
     * @return null if there is none
     * @throws BpfException if it is not of the declared kind, or the process lacks {@code CAP_SYS_ADMIN}
     */
    public final @Nullable M get(K key) {
        return inner.open(() -> values.fetch(values.holding(key)));
    }

    /** Whether the key has a map. */
    public final boolean containsKey(K key) {
        return values.contains(values.holding(key));
    }

    /**
     * Puts a map, whether the key has one or not; also one of another skeleton.
     *
     * @throws BpfException with errno {@code EINVAL} if it is not like what this map is declared to hold,
     *     {@code E2BIG} if this map is full
     */
    public final void put(K key, BpfMap map) {
        map.withDescriptor(inner -> values.store(values.holding(key), (long) inner, MapCalls.ANY));
    }

    /** Removes a key; returns whether it had a map. */
    public final boolean remove(K key) {
        return values.delete(values.holding(key));
    }

    /** All keys; those that are added or removed meanwhile may or may not be among them. */
    public final List<K> keys() {
        return values.keys();
    }

    /**
     * Makes an empty map of the declared kind, to be put into this one; to be closed by the caller, else with the
     * skeleton.
     *
     * @throws BpfException if this map does not declare what it holds
     */
    public final M create() {
        return inner.create();
    }

    // What follows is for generated overloads that take the key as a primitive: its type must be a scalar.

    protected final @Nullable M getByScalar(long key) {
        return inner.open(() -> values.fetch(values.holdingScalar(key)));
    }

    protected final boolean containsByScalar(long key) {
        return values.contains(values.holdingScalar(key));
    }

    protected final void putByScalar(long key, BpfMap map) {
        map.withDescriptor(inner -> values.store(values.holdingScalar(key), (long) inner, MapCalls.ANY));
    }

    protected final boolean removeByScalar(long key) {
        return values.delete(values.holdingScalar(key));
    }
}
