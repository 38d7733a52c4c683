package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A set that may take a value for one of its own which is not, and never one of its own for one which is not. Values
 * cannot be removed.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 */
public class BpfBloomFilter<V> extends BpfMap {
    private final PushedValues<V> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfBloomFilter(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfBloomFilter(BpfMapHandle handle, BpfType<V> value) {
        super(handle);
        check(0, value.size(), BpfMapType.BLOOM_FILTER);
        this.values = new PushedValues<>(calls(), value);
    }

    /** Adds a value. */
    public final void add(V value) {
        values.push(value);
    }

    /** False if the value was never added; true if it was, and sometimes also if it was not. */
    public final boolean mightContain(V value) {
        return values.mightContain(value);
    }
}
