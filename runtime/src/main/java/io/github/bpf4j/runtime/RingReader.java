package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a ring buffer, in runs of records of one length.
 *
 * <p>The kernel fills a record before it clears its BUSY bit, and overwrites what is before the consumer's position. So
 * headers are read with acquire; the position is stored with release, after the handlers have returned.
 *
 * <p>To find a record one needs the length of the one before, so that a loop from record to record waits for memory all
 * the time. Where the lengths are the same, as they mostly are, the next header can be foretold: a run of records is
 * found by looking at their headers only, which the processor does for several at a time, and their data is then read in
 * a loop that waits for nothing.
 */
final class RingReader extends EventReader {
    private static final VarHandle POSITION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEADER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /** Before each record: its length, with two flags on top, and a number that is the kernel's own. */
    private static final int HEADER_SIZE = 8;

    private static final int DISCARDED = 1 << 30;
    private static final int LENGTH = DISCARDED - 1;
    /** Enough to forget what a run costs by itself, and few enough for small records to stay in the nearest cache. */
    static final int LONGEST_RUN = 256;

    private final RingMemory memory;
    private long position;
    private long published;

    /** Maps a ring buffer. */
    RingReader(BpfRingBuffer<?> ring, EventLoop loop, EventViews<?> views) {
        super(ring, loop, views);
        this.memory = new RingMemory(ring.handle().descriptor(), ring.maxEntries(), ring.toString());
        this.position = (long) POSITION.getAcquire(memory.consumer(), 0);
        this.published = position;
    }

    @Override
    void watch(Poller poller) {
        poller.add(buffer().handle().descriptor(), buffer().toString());
    }

    @Override
    void unwatch(Poller poller) {
        poller.remove(buffer().handle().descriptor());
    }

    /** A record that a program still writes counts only when it is complete, since that can take its time. */
    @Override
    boolean pending() {
        return produced() != position && (int) HEADER.getAcquire(memory.producer(), at()) >= 0;
    }

    private int at() {
        return memory.dataStart() + ((int) position & memory.size() - 1);
    }

    private long produced() {
        return (long) POSITION.getAcquire(memory.producer(), 0);
    }

    @Override
    int handlePending(int max) {
        long end = produced();
        ByteBuffer records = memory.producer();
        int handled = 0;
        while (position < end && handled < max && !stopped()) {
            int at = at();
            int header = (int) HEADER.getAcquire(records, at);
            if (header < 0) {
                // BUSY: still being written.
                break;
            }
            int length = header & LENGTH;
            int stride = length + HEADER_SIZE + Long.BYTES - 1 & -Long.BYTES;
            if ((header & DISCARDED) != 0) {
                position += stride;
            } else {
                int most = Math.min(Math.min(max - handled, LONGEST_RUN), within(end, stride));
                handled += handle(records, at, length, stride, count(records, at, header, stride, most));
            }
            if (position - published >= publishAfter()) {
                publish();
            }
        }
        return handled;
    }

    /** Whoever fills the ring meanwhile shall find room long before the loop publishes. */
    private int publishAfter() {
        return memory.size() / 4;
    }

    /** How many records may be handled before the others get the room. */
    private int within(long end, int stride) {
        return (int) Math.max(Math.min(end - position, publishAfter()) / stride, 1);
    }

    private int handle(ByteBuffer records, int at, int length, int stride, int count) {
        // The data is not read before the headers that vouch for it.
        VarHandle.acquireFence();
        try {
            show(records, at + HEADER_SIZE, length, stride, count);
        } finally {
            // Also past a record whose handler throws.
            position += (long) stride * handled();
        }
        return handled();
    }

    @Override
    void publish() {
        if (published != position) {
            published = position;
            POSITION.setRelease(memory.consumer(), 0, position);
        }
    }

    @Override
    void free() {
        // Else another loop would see the last ones again.
        publish();
        memory.close();
    }
}
