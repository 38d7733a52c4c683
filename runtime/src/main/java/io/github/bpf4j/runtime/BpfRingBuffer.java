package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;

/**
 * A ring buffer through which programs send events; an {@link EventLoop} reads it.
 *
 * @param <E> the type of its events
 */
public class BpfRingBuffer<E extends BpfStruct> extends BpfMap {
    private final BpfObject object;
    private final StructType<E> event;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind of map. */
    protected BpfRingBuffer(BpfObject object, String name, StructType<E> event) {
        super(object, name);
        check(0, 0, BpfMapType.RINGBUF);
        this.object = object;
        this.event = event;
    }

    /** Bytes that it has room for, those of the records' headers included. */
    public final int size() {
        return (int) maxEntries();
    }

    final BpfObject object() {
        return object;
    }

    final StructType<E> event() {
        return event;
    }
}
