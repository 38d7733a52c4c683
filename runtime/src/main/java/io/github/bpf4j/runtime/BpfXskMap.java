package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;

/**
 * AF_XDP sockets by index, usually that of a receive queue, to which XDP programs redirect packets. Places are empty at
 * first, and the kernel does not tell which are not.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 */
public class BpfXskMap extends BpfMap {
    private final Slots<Long> slots;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfXskMap(BpfObject object, String name) {
        this(new BpfMapHandle(object, name));
    }

    /** As the other, for an inner map. */
    protected BpfXskMap(BpfMapHandle handle) {
        super(handle);
        check(Integer.BYTES, Integer.BYTES, BpfMapType.XSKMAP);
        this.slots = Slots.ofDescriptors(this);
    }

    /** How many sockets it has room for. */
    public final int length() {
        return slots.length();
    }

    /**
     * Puts a socket at an index.
     *
     * @throws BpfException if the process has no such socket, or it is none of AF_XDP
     */
    public final void set(int index, BpfSocket socket) {
        try (Descriptor descriptor = socket.open()) {
            slots.set(index, (long) descriptor.number());
        }
    }

    /** Empties the place at an index. */
    public final void remove(int index) {
        slots.remove(index);
    }
}
