package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records out of a buffer, for a loop, and shows each to a handler as a view of the mapped memory. One thread
 * at a time calls {@link #drain}.
 */
abstract class EventReader implements Dependents.Dependent {
    private final BpfEventBuffer<?> buffer;
    private final EventLoop loop;
    private final EventViews<?> views;
    private final Run run = new Run();
    private volatile boolean stopped;
    private @Nullable Runnable over;

    EventReader(BpfEventBuffer<?> buffer, EventLoop loop, EventViews<?> views) {
        this.buffer = buffer;
        this.loop = loop;
        this.views = views;
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

    /** Handles at most so many of the records that are there when it looks, until {@link #stopped}. */
    abstract int handlePending(int max);

    /** Lets programs have the room of what was handled, if they have it not yet. */
    abstract void publish();

    /** Lets go of all that this reader has; may be called again, and by two threads at a time. */
    abstract void free();

    /** Whether {@link #drain} would find something. */
    final boolean ready() {
        return !stopped && pending();
    }

    /** Handles at most so many of the events that are there now; returns how many. {@link #publish} is up to the caller. */
    final int drain(int max) {
        if (!ready() || !buffer.handle().tryHold()) {
            return 0;
        }
        try {
            return handlePending(max);
        } finally {
            buffer.handle().letGo();
        }
    }

    /** As {@link RunLoop#count}. */
    final int count(ByteBuffer records, int at, int header, int stride, int most) {
        return views.count(records, at, header, stride, most);
    }

    /**
     * Shows records of one length to the handler. Whatever happens, {@link #handled} tells how many it got to.
     *
     * @param offset of the first one's data
     * @param stride from one to the next
     */
    final void show(ByteBuffer records, int offset, int length, int stride, int count) {
        run.records = records;
        run.offset = offset;
        run.length = length;
        run.stride = stride;
        run.count = count;
        run.done = 0;
        try {
            views.show(run);
        } finally {
            buffer.counter().addEvents(run.done, length);
        }
    }

    /** How many records the last {@link #show} got to: all, unless the handler threw or this was stopped. */
    final int handled() {
        return run.done;
    }

    final void lost(long events) {
        buffer.counter().addLost(events);
    }

    final boolean stopped() {
        return stopped;
    }

    /** Ends {@link #drain} after the event at hand, for good. */
    @Override
    public final void interrupt() {
        stopped = true;
        run.ended = true;
    }

    /** To be called once, before the reader is used. */
    final void whenOver(@Nullable Runnable action) {
        over = action;
    }

    @Override
    public final void ownerCloses() {
        loop.remove(this);
        end();
    }

    final void loopCloses() {
        buffer.handle().dependents().remove(this);
        end();
    }

    private void end() {
        free();
        // An inner map can be opened and read again.
        buffer.handle().object().disclaim(buffer.id());
        if (over != null) {
            over.run();
        }
    }
}
