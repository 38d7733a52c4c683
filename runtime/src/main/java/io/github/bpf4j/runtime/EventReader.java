package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;

/**
 * Takes the records out of a buffer, for a loop, and shows each to a handler as a view of the mapped memory. One thread
 * at a time calls {@link #drain}.
 */
abstract class EventReader implements Dependents.Dependent {
    private final BpfEventBuffer<?> buffer;
    private final EventLoop loop;
    private volatile boolean stopped;

    EventReader(BpfEventBuffer<?> buffer, EventLoop loop) {
        this.buffer = buffer;
        this.loop = loop;
    }

    final BpfEventBuffer<?> buffer() {
        return buffer;
    }

    /** Makes the poller wait for the buffer; if it throws, it has not. */
    abstract void watch(Poller poller);

    /** The descriptors are still the ones that are watched. */
    abstract void unwatch(Poller poller);

    /** Whether there are records. May be called without the lifetime: the memory is there as long as its buffers. */
    abstract boolean pending();

    /** Handles the records that are there when it looks, until {@link #stopped}; returns how many events they were. */
    abstract int handlePending();

    /** Lets go of all that this reader has; may be called again, and by two threads at a time. */
    abstract void free();

    /** Handles the events that are there now; returns how many. */
    final int drain() {
        if (stopped || !pending() || !buffer.handle().tryHold()) {
            return 0;
        }
        try {
            return handlePending();
        } finally {
            buffer.handle().letGo();
        }
    }

    final boolean stopped() {
        return stopped;
    }

    /** Ends {@link #drain} after the event at hand, for good. */
    @Override
    public final void interrupt() {
        stopped = true;
    }

    @Override
    public final void ownerCloses() {
        loop.remove(this);
        free();
        // An inner map can be opened and read again.
        buffer.handle().object().disclaim(buffer.id());
    }

    final void loopCloses() {
        buffer.handle().dependents().remove(this);
        free();
        buffer.handle().object().disclaim(buffer.id());
    }
}
