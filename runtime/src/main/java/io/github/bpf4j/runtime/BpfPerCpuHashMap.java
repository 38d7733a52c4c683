package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A hash map in which each key has a value for each possible CPU, which only programs on that CPU change.
 *
 * <p>Values are lists, as long as {@link PossibleCpus#count()} says, by number of the CPU.
 */
public class BpfPerCpuHashMap<K, V> extends BpfKeyedMap<K, List<V>> {
    private final BpfType<V> element;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfPerCpuHashMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(new BpfMapHandle(object, name), key, value);
    }

    /** As the other, for an inner map. */
    protected BpfPerCpuHashMap(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, PossibleCpus.listOf(value));
        check(key.size(), value.size(), BpfMapType.PERCPU_HASH, BpfMapType.LRU_PERCPU_HASH);
        this.element = value;
    }

    /**
     * The same map with keys of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's keys
     */
    public final <T> BpfPerCpuHashMap<T, V> withKeys(BpfType<T> type) {
        return new BpfPerCpuHashMap<>(handle(), type, element);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfPerCpuHashMap<K, T> withValues(BpfType<T> type) {
        return new BpfPerCpuHashMap<>(handle(), values().keyType(), type);
    }

    /**
     * The sum of a key's values over all CPUs; 0 if it has none.
     *
     * @throws UnsupportedOperationException if values are no integers
     */
    public final long sum(K key) {
        return values().sum(values().holding(key), PossibleCpus.integer(element));
    }

    /** The sum of a number in a key's values over all CPUs: {@code sum(key, Traffic::bytes)}; 0 if it has none. */
    public final long sum(K key, ToLongFunction<? super V> number) {
        return PossibleCpus.sum(get(key), number);
    }

    /**
     * Removes a key and returns the values that it had, null if none. What programs that looked them up before write to
     * them meanwhile may be lost.
     *
     * @throws BpfException on kernels before 5.14
     */
    public final @Nullable List<V> getAndRemove(K key) {
        return values().fetchAndDelete(values().holding(key));
    }

    /**
     * Takes all entries out, each as {@link #getAndRemove} does; where the kernel can (Linux 5.6), many by one system
     * call.
     *
     * @throws BpfException if one cannot be taken out; what was is put back then, save where a key has new values
     */
    public final Map<K, List<V>> getAndRemoveAll() {
        return values().takeAll();
    }

    protected final long sumByScalar(long key) {
        return values().sum(values().holdingScalar(key), PossibleCpus.integer(element));
    }

    protected final long sumByScalar(long key, ToLongFunction<? super V> number) {
        return PossibleCpus.sum(getByScalar(key), number);
    }

    protected final @Nullable List<V> getAndRemoveByScalar(long key) {
        return values().fetchAndDelete(values().holdingScalar(key));
    }
}
