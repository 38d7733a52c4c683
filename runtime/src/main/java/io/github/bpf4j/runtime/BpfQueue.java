package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

/**
 * Values that come out in the order in which they went in.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 */
public class BpfQueue<V> extends BpfMap {
    private final PushedValues<V> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfQueue(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfQueue(BpfMapHandle handle, BpfType<V> value) {
        super(handle);
        check(0, value.size(), BpfMapType.QUEUE);
        this.values = new PushedValues<>(calls(), value);
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfQueue<T> withValues(BpfType<T> type) {
        return new BpfQueue<>(handle(), type);
    }

    /**
     * Adds a value at the end.
     *
     * @throws BpfException with errno {@code E2BIG} if the queue is full
     */
    public final void push(V value) {
        values.push(value);
    }

    /** The value that came first, which stays; null if there is none. */
    public final @Nullable V peek() {
        return values.peek();
    }

    /** Takes the value that came first; null if there is none. */
    public final @Nullable V pop() {
        return values.pop();
    }
}
