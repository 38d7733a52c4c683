package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * An array: values by index, which are always there, zero at first.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 */
public class BpfArrayMap<V> extends BpfMap {
    private final IndexedValues<V> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfArrayMap(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfArrayMap(BpfMapHandle handle, BpfType<V> value) {
        super(handle);
        check(Integer.BYTES, value.size(), BpfMapType.ARRAY);
        this.values = new IndexedValues<>(this, value);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfArrayMap<T> withValues(BpfType<T> type) {
        return new BpfArrayMap<>(handle(), type);
    }

    /** How many values there are. */
    public final int length() {
        return values.length();
    }

    /** The value at an index, independent of the map from then on. */
    public final V get(int index) {
        return values.get(index);
    }

    /**
     * Copies the value at an index into one that the caller has; allocates nothing.
     *
     * @throws UnsupportedOperationException if values are not structs
     */
    public final void get(int index, V into) {
        values.get(index, into);
    }

    /** Stores a value. */
    public final void set(int index, V value) {
        values.set(index, value);
    }

    /** All values; where the kernel can (Linux 5.6), read many at a time. */
    public final List<V> getAll() {
        return values.getAll();
    }

    /**
     * Stores values at an index and those behind it; where the kernel can (Linux 5.6), many at a time.
     *
     * @throws IndexOutOfBoundsException if the array ends before the values do; nothing is stored then
     * @throws BpfBatchException if one cannot be stored: those before it are
     */
    public final void setAll(int first, List<? extends V> all) {
        values.setAll(first, all);
    }

    /** Passes each value and its index to the action, by index; they are read many at a time, as by {@link #getAll}. */
    public final void forEach(ObjIntConsumer<? super V> action) {
        values.forEach(action);
    }
}
