package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

/**
 * Values without keys, of which the kernel knows which comes next.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 *
 * @param <V> what a value is in Java
 */
public abstract class BpfPushedMap<V> extends BpfMap {
    private final PushedValues<V> values;

    BpfPushedMap(BpfMapHandle handle, BpfType<V> value, BpfMapType kind) {
        super(handle);
        check(0, value.size(), kind);
        this.values = new PushedValues<>(calls(), value);
    }

    /**
     * Adds a value.
     *
     * @throws BpfException with errno {@code E2BIG} if there is no room
     */
    public final void push(V value) {
        values.push(value);
    }

    /** The value that comes next, which stays; null if there is none. */
    public final @Nullable V peek() {
        return values.peek();
    }

    /** Takes the value that comes next; null if there is none. */
    public final @Nullable V pop() {
        return values.pop();
    }
}
