package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sockets by key, to which programs redirect data or connections: a map of kind SOCKHASH. A socket leaves it when it is
 * closed.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and {@link IllegalArgumentException}
 * for a key that does not fit its C type. Any thread may call them.
 *
 * @param <K> what a key is in Java
 */
public class BpfSocketHash<K> extends BpfMap {
    private final KeyedValues<K, Long> values;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfSocketHash(BpfObject object, String name, BpfType<K> key) {
        this(new BpfMapHandle(object, name), key);
    }

    /** As the other, for an inner map. */
    protected BpfSocketHash(BpfMapHandle handle, BpfType<K> key) {
        super(handle);
        check(key.size(), valueSize(), BpfMapType.SOCKHASH);
        this.values = new KeyedValues<>(this, key, BpfSocketArray.descriptorType(this));
    }

    /**
     * Puts a socket, whether the key has one or not.
     *
     * @throws BpfException if the process has no such socket, or this kind of map does not take it
     */
    public final void put(K key, BpfSocket socket) {
        try (Descriptor descriptor = socket.open()) {
            values.store(values.holding(key), (long) descriptor.number(), MapCalls.ANY);
        }
    }

    /**
     * The cookie of the socket of a key, a number that no other socket ever has; empty if there is no socket.
     *
     * @throws UnsupportedOperationException if values have four bytes
     */
    public final OptionalLong cookie(K key) {
        if (valueSize() != Long.BYTES) {
            throw BpfSocketArray.noCookies(this);
        }
        Long cookie = values.fetch(values.holding(key));
        return cookie == null ? OptionalLong.empty() : OptionalLong.of(cookie);
    }

    /** Removes a key; returns whether it had a socket. */
    public final boolean remove(K key) {
        return values.delete(values.holding(key));
    }

    /** All keys; those that are added or removed meanwhile may or may not be among them. */
    public final List<K> keys() {
        return values.keys();
    }
}
