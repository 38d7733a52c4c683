package io.github.bpf4j.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Takes the records out of a ring buffer and shows each to a handler, as a view of the mapped memory.
 *
 * <p>The kernel fills a record before it clears its BUSY bit, and overwrites what is before the consumer's position. So
 * headers are read with acquire; the position is stored with release, after the handlers have returned. One thread at a
 * time calls {@link #drain}.
 */
final class RingReader implements BpfObject.Dependent {
    private static final VarHandle POSITION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEADER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /** Before each record: its length, with two flags on top, and a number that is the kernel's own. */
    private static final int HEADER_SIZE = 8;

    private static final int DISCARDED = 1 << 30;
    private static final int LENGTH = DISCARDED - 1;

    private final BpfRingBuffer<?> ring;
    private final RingMemory memory;
    private final EventViews<?> events;
    private final EventLoop loop;
    private long position;
    private volatile boolean stopped;

    private RingReader(BpfRingBuffer<?> ring, RingMemory memory, EventLoop loop, EventViews<?> events) {
        this.ring = ring;
        this.memory = memory;
        this.events = events;
        this.loop = loop;
        this.position = (long) POSITION.getAcquire(memory.consumer(), 0);
    }

    /** Maps a ring buffer for a loop. The caller is inside the lifetimes of both. */
    static <E> RingReader open(BpfRingBuffer<E> ring, EventLoop loop, Consumer<? super E> handler) {
        BpfObject object = ring.object();
        if (!object.claim(ring.name())) {
            throw new IllegalStateException(
                    "an event loop reads " + ring + " already, and it can have one reader only");
        }
        try {
            EventViews<E> events = new EventViews<>(ring, handler);
            RingMemory memory = new RingMemory(ring.calls().descriptor(), ring.maxEntries(), ring.toString());
            RingReader reader = new RingReader(ring, memory, loop, events);
            object.add(reader);
            return reader;
        } catch (Throwable e) {
            object.disclaim(ring.name());
            throw e;
        }
    }

    BpfRingBuffer<?> ring() {
        return ring;
    }

    /** Handles the records that are there now; returns how many. */
    int drain() {
        // May be read without the lifetime: the memory is there as long as the buffer is.
        long produced = (long) POSITION.getAcquire(memory.producer(), 0);
        if (produced == position || stopped || !ring.object().lifetime().tryHold()) {
            return 0;
        }
        try {
            return drainTo(produced);
        } finally {
            ring.object().lifetime().letGo();
        }
    }

    private int drainTo(long end) {
        ByteBuffer records = memory.producer();
        int start = memory.dataStart();
        int mask = memory.size() - 1;
        // Whoever fills the ring meanwhile shall find room long before the end of a batch.
        int publishAfter = memory.size() / 4;
        long next = position;
        long published = next;
        int handled = 0;
        try {
            while (next < end && !stopped) {
                int at = start + ((int) next & mask);
                int header = (int) HEADER.getAcquire(records, at);
                if (header < 0) {
                    // BUSY: still being written.
                    break;
                }
                int length = header & LENGTH;
                next += length + HEADER_SIZE + Long.BYTES - 1 & -Long.BYTES;
                if ((header & DISCARDED) == 0) {
                    events.show(records, at + HEADER_SIZE, length);
                    handled++;
                }
                if (next - published >= publishAfter) {
                    publish(next);
                    published = next;
                }
            }
        } finally {
            // Also past a record whose handler throws.
            publish(next);
        }
        return handled;
    }

    private void publish(long next) {
        position = next;
        POSITION.setRelease(memory.consumer(), 0, next);
    }

    /** Ends {@link #drain} after the event at hand, for good. */
    @Override
    public void interrupt() {
        stopped = true;
    }

    @Override
    public void objectCloses() {
        loop.remove(this);
        memory.close();
    }

    void loopCloses() {
        ring.object().remove(this);
        memory.close();
        ring.object().disclaim(ring.name());
    }
}
