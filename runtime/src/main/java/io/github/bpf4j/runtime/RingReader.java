package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a ring buffer.
 *
 * <p>The kernel fills a record before it clears its BUSY bit, and overwrites what is before the consumer's position. So
 * headers are read with acquire; the position is stored with release, after the handlers have returned.
 */
final class RingReader extends EventReader {
    private static final VarHandle POSITION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEADER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /** Before each record: its length, with two flags on top, and a number that is the kernel's own. */
    private static final int HEADER_SIZE = 8;

    private static final int DISCARDED = 1 << 30;
    private static final int LENGTH = DISCARDED - 1;

    private final RingMemory memory;
    private final EventViews<?> events;
    private long position;

    /** Maps a ring buffer. */
    RingReader(BpfRingBuffer<?> ring, EventLoop loop, EventViews<?> events) {
        super(ring, loop);
        this.events = events;
        this.memory = new RingMemory(ring.handle().descriptor(), ring.maxEntries(), ring.toString());
        this.position = (long) POSITION.getAcquire(memory.consumer(), 0);
    }

    @Override
    void watch(Poller poller) {
        poller.add(buffer().handle().descriptor(), buffer().toString());
    }

    @Override
    void unwatch(Poller poller) {
        poller.remove(buffer().handle().descriptor());
    }

    @Override
    boolean pending() {
        return produced() != position;
    }

    private long produced() {
        return (long) POSITION.getAcquire(memory.producer(), 0);
    }

    @Override
    int handlePending() {
        long end = produced();
        ByteBuffer records = memory.producer();
        int start = memory.dataStart();
        int mask = memory.size() - 1;
        // Whoever fills the ring meanwhile shall find room long before the end of a batch.
        int publishAfter = memory.size() / 4;
        long next = position;
        long published = next;
        int handled = 0;
        try {
            while (next < end && !stopped()) {
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

    @Override
    void free() {
        memory.close();
    }
}
