package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;

/**
 * A hash map in which each key has a value for each possible CPU, which only programs on that CPU change.
 *
 * <p>Values are lists, as long as {@link PossibleCpus#count()} says, by number of the CPU.
 */
public class BpfPerCpuHashMap<K, V> extends BpfKeyedMap<K, List<V>> {
    private final BpfType<V> each;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfPerCpuHashMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(new BpfMapHandle(object, name), key, value);
    }

    /** As the other, for an inner map. */
    protected BpfPerCpuHashMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, PossibleCpus.listOf(value));
        check(key.size(), value.size(), BpfMapType.PERCPU_HASH, BpfMapType.LRU_PERCPU_HASH);
        this.each = value;
    }

    /**
     * The same map with keys of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's keys
     */
    public final <T> BpfPerCpuHashMap<T, V> withKeys(BpfType<T> type) {
        return new BpfPerCpuHashMap<>(handle(), type, each);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfPerCpuHashMap<K, T> withValues(BpfType<T> type) {
        return new BpfPerCpuHashMap<>(handle(), values().keyType(), type);
    }
}
