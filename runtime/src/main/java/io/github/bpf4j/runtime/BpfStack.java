package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/** Values of which the last that went in comes out first. */
public class BpfStack<V> extends BpfPushedMap<V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfStack(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfStack(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.STACK);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfStack<T> withValues(BpfType<T> type) {
        return new BpfStack<>(handle(), type);
    }
}
