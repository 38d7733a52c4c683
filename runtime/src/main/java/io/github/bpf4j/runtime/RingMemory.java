package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Mapping;
import java.nio.ByteBuffer;

/**
 * The memory of a ring buffer as the kernel maps it: a page with the consumer's position, one with the producer's, and
 * the data twice in a row, so that a record at the end goes on without a break.
 */
final class RingMemory implements AutoCloseable {
    private static final int PAGE = LibC.getpagesize();
    private static final int LARGEST = 512 << 20;

    private final int size;
    private final Mapping consumer;
    private final Mapping producer;

    /**
     * Maps a ring buffer.
     *
     * @param size bytes, a power of two
     */
    RingMemory(int descriptor, long size, String description) {
        if (size > LARGEST) {
            throw new BpfException("cannot map the memory of " + description + ": it has " + size
                    + " bytes, and Java's buffers hold twice " + LARGEST + " at most: lower its max_entries");
        }
        this.size = (int) size;
        this.consumer = Mapping.of(descriptor, 0, Long.BYTES, true, description);
        try {
            this.producer = Mapping.of(descriptor, PAGE, PAGE + 2 * this.size, false, description);
        } catch (Throwable e) {
            consumer.close();
            throw e;
        }
    }

    int size() {
        return size;
    }

    /** Where the consumer's position is, at index 0. */
    ByteBuffer consumer() {
        return consumer.buffer();
    }

    /** Where the producer's position is, at index 0, and the records from {@link #dataStart} on. */
    ByteBuffer producer() {
        return producer.buffer();
    }

    int dataStart() {
        return PAGE;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
