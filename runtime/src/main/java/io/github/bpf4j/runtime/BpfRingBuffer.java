package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A ring buffer through which programs send events; an {@link EventLoop} reads it.
 *
 * @param <E> the type of its events: a view, or an interface if they have several types
 */
public class BpfRingBuffer<E> extends BpfEventBuffer<E> {
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
        this(new BpfMapHandle(object, name), events);
    }

    /** As the first, for an inner map. */
    protected BpfRingBuffer(BpfMapHandle handle, BpfType<E> event) {
        this(handle, EventTypes.of(event));
    }

    private BpfRingBuffer(BpfMapHandle handle, EventTypes<E> events) {
        super(handle, events);
        check(0, 0, BpfMapType.RINGBUF);
    }

    /** Bytes that it has room for, those of the records' headers included. */
    public final int size() {
        return (int) maxEntries();
    }

    @Override
    final EventReader open(EventLoop loop, EventViews<E> views) {
        return new RingReader(this, loop, views);
    }
}
