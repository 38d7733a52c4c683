package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.ScalarType;
import java.util.OptionalLong;

/**
 * Sockets by index, to which programs redirect data or connections: a map of kind SOCKMAP or REUSEPORT_SOCKARRAY.
 * Places are empty at first, and empty again when the socket is closed.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 */
public class BpfSocketArray extends BpfMap {
    private final Slots<Long> slots;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfSocketArray(BpfObject object, String name) {
        this(new BpfMapHandle(object, name));
    }

    /** As the other, for an inner map. */
    protected BpfSocketArray(BpfMapHandle handle) {
        super(handle);
        check(Integer.BYTES, valueSize(), BpfMapType.SOCKMAP, BpfMapType.REUSEPORT_SOCKARRAY);
        this.slots = new Slots<>(this, descriptorType(this));
    }

    /** The kernel takes a socket in four bytes or eight, and gives its cookie back in eight only. */
    static ScalarType<Long> descriptorType(BpfMap map) {
        return map.valueSize() == Integer.BYTES ? NativeTypes.U32 : NativeTypes.U64;
    }

    static UnsupportedOperationException noCookies(BpfMap map) {
        return new UnsupportedOperationException("the cookies of the sockets in " + map + " cannot be read, as its"
                + " values have four bytes: declare __type(value, __u64)");
    }

    /** How many sockets it has room for. */
    public final int length() {
        return slots.length();
    }

    /**
     * Puts a socket at an index.
     *
     * @throws BpfException if the process has no such socket, or this kind of map does not take it
     */
    public final void set(int index, BpfSocket socket) {
        try (Descriptor descriptor = socket.open()) {
            slots.set(index, (long) descriptor.number());
        }
    }

    /**
     * The cookie of the socket at an index, a number that no other socket ever has; empty if there is no socket.
     *
     * @throws UnsupportedOperationException if values have four bytes
     */
    public final OptionalLong cookie(int index) {
        if (valueSize() != Long.BYTES) {
            throw noCookies(this);
        }
        Long cookie = slots.get(index);
        return cookie == null ? OptionalLong.empty() : OptionalLong.of(cookie);
    }

    /** Empties the place at an index; returns whether there was a socket. */
    public final boolean remove(int index) {
        return slots.remove(index);
    }
}
