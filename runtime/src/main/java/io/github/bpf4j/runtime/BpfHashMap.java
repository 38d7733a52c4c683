package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash map, which a program finds values in by any key; also one that drops what was used longest ago when full. */
public class BpfHashMap<K, V> extends BpfKeyedMap<K, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfHashMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(new BpfMapHandle(object, name), key, value);
    }

    /** As the other, for an inner map. */
    protected BpfHashMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, value);
        check(key.size(), value.size(), BpfMapType.HASH, BpfMapType.LRU_HASH, BpfMapType.RHASH);
    }

    /**
     * The same map with keys of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's keys
     */
    public final <T> BpfHashMap<T, V> withKeys(BpfType<T> type) {
        return new BpfHashMap<>(handle(), type, values().valueType());
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfHashMap<K, T> withValues(BpfType<T> type) {
        return new BpfHashMap<>(handle(), values().keyType(), type);
    }

    /**
     * Removes a key and returns the value that it had, null if none: atomically, so that no value that is stored
     * meanwhile is lost. A program that looked the value up before may still write to it, unseen, until it returns.
     *
     * @throws BpfException on kernels before 5.14
     */
    public final @Nullable V getAndRemove(K key) {
        return values().fetchAndDelete(values().holding(key));
    }

    /**
     * Takes all entries out, each as {@link #getAndRemove} does; where the kernel can (Linux 5.6), many by one system
     * call.
     *
     * @throws BpfException if one cannot be taken out; what was is put back then, save where a key has a new value
     */
    public final Map<K, V> getAndRemoveAll() {
        return values().takeAll();
    }

    protected final @Nullable V getAndRemoveByScalar(long key) {
        return values().fetchAndDelete(values().holdingScalar(key));
    }
}
