package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A ring buffer through which programs send events; an {@link EventLoop} reads it.
 *
 * @param <E> the type of its events: a view, or an interface if they have several types
 */
public class BpfRingBuffer<E> extends BpfMap {
    private final EventTypes<E> events;

    /**
     * Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind of map.
     *
     * @param event a struct's
     */
    protected BpfRingBuffer(BpfObject object, String name, BpfType<E> event) {
        this(object, name, EventTypes.of(event));
    }

    /** As the other, for events of several types. */
    protected BpfRingBuffer(BpfObject object, String name, EventTypes<E> events) {
        super(object, name);
        check(0, 0, BpfMapType.RINGBUF);
        this.events = events;
    }

    /** Bytes that it has room for, those of the records' headers included. */
    public final int size() {
        return (int) maxEntries();
    }

    final EventTypes<E> events() {
        return events;
    }
}
