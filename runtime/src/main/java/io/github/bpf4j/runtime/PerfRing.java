package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Mapping;
import io.github.bpf4j.runtime.internal.MemoryReads;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.PerfEvent;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The records of one CPU: a page with the positions of the kernel (head) and of the reader (tail), then the data.
 *
 * <p>The kernel moves the head when a record is complete, and overwrites what is before the tail. So the head is read
 * with acquire, and the tail stored with release after the handlers have returned. One thread at a time drains.
 */
final class PerfRing implements AutoCloseable {
    private static final VarHandle POSITION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int PAGE = LibC.getpagesize();
    private static final int HEAD = 1024;
    private static final int TAIL = 1032;

    // A record: u32 type, u16 flags, u16 size, then what the type says. Sizes are multiples of eight.
    private static final int RECORD_SIZE = 6;
    private static final int SAMPLE = 9;
    private static final int SAMPLE_LENGTH = 8;
    private static final int SAMPLE_DATA = 12;
    private static final int LOST = 2;
    private static final int LOST_COUNT = 16;
    private static final int LONGEST_RECORD = 1 << 16;

    private final int cpu;
    private final int event;
    private final Mapping mapping;
    private final ByteBuffer positions;
    /** The same memory for handlers, which shall not write to it. */
    private final ByteBuffer records;

    private final int size;
    private long next;
    private long tail;
    /** Where a record that begins at the end of the ring and ends at its start is put together. */
    private @Nullable ByteBuffer joined;

    /** A perf event for a CPU; a negated error number if there is none. */
    static int openEvent(int cpu, int wakeupEvents) {
        return PerfEvent.open(cpu, wakeupEvents);
    }

    /**
     * Maps the memory.
     *
     * @param event becomes the ring's own
     * @param description what exceptions call the buffer
     */
    PerfRing(int cpu, int event, int pages, String description) {
        this.cpu = cpu;
        this.event = event;
        this.size = pages * PAGE;
        try {
            this.mapping = Mapping.of(event, 0, PAGE + size, true, description);
        } catch (Throwable e) {
            LibC.close(event);
            throw e;
        }
        this.positions = mapping.buffer();
        this.records = positions.asReadOnlyBuffer();
    }

    int cpu() {
        return cpu;
    }

    /** The descriptor that is readable when there are records. */
    int event() {
        return event;
    }

    void enable(String description) {
        Failures.check(PerfEvent.enable(event), Operation.OPEN_BUFFERS, description);
    }

    private long head() {
        return (long) POSITION.getAcquire(positions, HEAD);
    }

    boolean pending() {
        return head() != next;
    }

    /** Handles at most so many of the events that are there now; returns how many. */
    int drain(PerfReader reader, int max) {
        long head = head();
        // Whoever fills the ring meanwhile shall find room long before the end of a batch.
        int publishAfter = size / 4;
        int handled = 0;
        try {
            while (next != head && handled < max && !reader.stopped()) {
                int at = at(next);
                int type = MemoryReads.getInt(records, at);
                int stride = MemoryReads.getShort(records, at + RECORD_SIZE) & 0xffff;
                if (type == SAMPLE) {
                    handled += handle(reader, stride, max - handled, head);
                } else {
                    if (type == LOST) {
                        reader.lost(MemoryReads.getLong(records, at(next + LOST_COUNT)));
                    }
                    next += stride;
                }
                if (next - tail >= publishAfter) {
                    publish();
                }
            }
        } finally {
            publish();
        }
        return handled;
    }

    /** Handles a record and those behind it that are of the same size, up to where one is cut in two. */
    private int handle(PerfReader reader, int stride, int max, long head) {
        int at = at(next);
        int length = MemoryReads.getInt(records, at(next + SAMPLE_LENGTH));
        int whole = (PAGE + size - at) / stride;
        try {
            if (whole == 0) {
                reader.show(join(at, length), 0, length, stride, 1);
            } else {
                int most =
                        (int) Math.min(Math.min(max, RingReader.LONGEST_RUN), Math.min(whole, (head - next) / stride));
                reader.show(records, at + SAMPLE_DATA, length, stride, run(at, stride, most));
            }
        } finally {
            // Also past a record whose handler throws.
            next += (long) stride * reader.handled();
        }
        return reader.handled();
    }

    /** How many records from {@code at} on are of the same kind and size, one at least. */
    private int run(int at, int stride, int most) {
        long header = MemoryReads.getLong(records, at);
        int count = 1;
        int record = at + stride;
        while (count < most && MemoryReads.getLong(records, record) == header) {
            count++;
            record += stride;
        }
        return count;
    }

    /** The data of a record that begins at the end of the ring and goes on at its start. */
    private ByteBuffer join(int at, int length) {
        ByteBuffer whole = joined;
        if (whole == null) {
            whole = ByteBuffer.allocateDirect(LONGEST_RECORD);
            joined = whole;
        }
        int data = at + SAMPLE_DATA;
        int untilEnd = PAGE + size - data;
        if (untilEnd <= 0) {
            // All of it is at the start.
            whole.put(0, records, PAGE - untilEnd, length);
        } else {
            whole.put(0, records, data, untilEnd).put(untilEnd, records, PAGE, length - untilEnd);
        }
        return whole;
    }

    private int at(long position) {
        return PAGE + ((int) position & size - 1);
    }

    private void publish() {
        tail = next;
        POSITION.setRelease(positions, TAIL, next);
    }

    /** Frees memory and descriptor; to be called once. */
    @Override
    public void close() {
        mapping.close();
        LibC.close(event);
    }
}
