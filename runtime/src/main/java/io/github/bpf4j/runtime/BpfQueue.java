package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/** Values that come out in the order in which they went in. */
public class BpfQueue<V> extends BpfPushedMap<V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfQueue(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfQueue(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.QUEUE);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfQueue<T> withValues(BpfType<T> type) {
        return new BpfQueue<>(handle(), type);
    }
}
