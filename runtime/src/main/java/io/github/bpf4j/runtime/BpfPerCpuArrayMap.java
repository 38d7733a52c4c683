package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.ToLongFunction;

/**
 * An array with a value for each index and possible CPU, which only programs on that CPU change.
 *
 * <p>Values are lists, as long as {@link PossibleCpus#count()} says, by number of the CPU. All operations throw
 * {@link IllegalStateException} when the skeleton is closed and {@link IndexOutOfBoundsException} for an index outside
 * the array. Any thread may call them.
 */
public class BpfPerCpuArrayMap<V> extends BpfMap {
    private final BpfType<V> element;
    private final IndexedValues<List<V>> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfPerCpuArrayMap(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfPerCpuArrayMap(BpfMapHandle handle, BpfType<V> value) {
        super(handle);
        check(Integer.BYTES, value.size(), BpfMapType.PERCPU_ARRAY);
        this.element = value;
        this.values = new IndexedValues<>(this, PossibleCpus.listOf(value));
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfPerCpuArrayMap<T> withValues(BpfType<T> type) {
        return new BpfPerCpuArrayMap<>(handle(), type);
    }

    /** How many indexes there are. */
    public final int length() {
        return values.length();
    }

    /** The values at an index, independent of the map from then on. */
    public final List<V> get(int index) {
        return values.get(index);
    }

    /**
     * Copies the values at an index into those that the caller has; allocates nothing.
     *
     * @throws UnsupportedOperationException if values are not structs
     */
    public final void get(int index, List<V> into) {
        values.get(index, into);
    }

    /**
     * Stores a value for each CPU.
     *
     * @throws IllegalArgumentException if there is not one for each
     */
    public final void set(int index, List<V> each) {
        values.set(index, each);
    }

    /**
     * The sum of the values at an index over all CPUs.
     *
     * @throws UnsupportedOperationException if values are no integers
     */
    public final long sum(int index) {
        return values.sum(index, PossibleCpus.integer(element));
    }

    /** The sum of a number in the values at an index over all CPUs: {@code sum(index, Traffic::bytes)}. */
    public final long sum(int index, ToLongFunction<? super V> number) {
        return PossibleCpus.sum(get(index), number);
    }

    /** The values at all indexes; where the kernel can (Linux 5.13), read many at a time. */
    public final List<List<V>> getAll() {
        return values.getAll();
    }

    /**
     * Stores values for each CPU at an index and those behind it; where the kernel can (Linux 5.13), many at a time.
     *
     * @throws IndexOutOfBoundsException if the array ends before the values do; nothing is stored then
     * @throws BpfBatchException if they cannot be stored at an index: those before it are
     */
    public final void setAll(int first, List<? extends List<V>> each) {
        values.setAll(first, each);
    }

    /** Passes the values of each index, and the index, to the action, by index; they are read many at a time, as by {@link #getAll}. */
    public final void forEach(ObjIntConsumer<? super List<V>> action) {
        values.forEach(action);
    }
}
