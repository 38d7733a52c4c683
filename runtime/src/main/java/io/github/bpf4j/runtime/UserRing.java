package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Mapping;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The memory of a user ring buffer as the kernel maps it: a page with the consumer's position, which only the kernel
 * writes; one with the producer's; and the data twice in a row. Who calls this holds a lock.
 *
 * <p>A record is BUSY from the moment that the producer's position passes it until it is committed; the kernel stops
 * before one that is.
 */
final class UserRing implements Dependents.Dependent {
    /** What {@link #reserve} returns if there is no room. */
    static final int FULL = -1;

    private static final VarHandle POSITION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEADER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final int PAGE = LibC.getpagesize();
    private static final int HEADER_SIZE = 8;
    private static final int BUSY = 1 << 31;
    private static final int DISCARD = 1 << 30;
    private static final int LARGEST = 512 << 20;

    private final int size;
    private final Mapping consumer;
    private final Mapping producer;

    UserRing(int descriptor, long size, String description) {
        if (size > LARGEST) {
            throw new BpfException("cannot map the memory of " + description + ": it has " + size
                    + " bytes, and Java's buffers hold twice " + LARGEST + " at most: lower its max_entries");
        }
        this.size = (int) size;
        this.consumer = Mapping.of(descriptor, 0, Long.BYTES, false, description);
        try {
            this.producer = Mapping.of(descriptor, PAGE, PAGE + 2 * this.size, true, description);
        } catch (Throwable e) {
            consumer.close();
            throw e;
        }
    }

    /** Bytes that the longest record can have. */
    static long longest(long size) {
        return size - HEADER_SIZE;
    }

    ByteBuffer memory() {
        return producer.buffer();
    }

    /** Where in {@link #memory} a new record of so many bytes is, or {@link #FULL}. */
    int reserve(int length) {
        ByteBuffer memory = memory();
        long consumed = (long) POSITION.getAcquire(consumer.buffer(), 0);
        long produced = (long) POSITION.getAcquire(memory, 0);
        int total = length + HEADER_SIZE + Long.BYTES - 1 & -Long.BYTES;
        if (size - (produced - consumed) < total) {
            return FULL;
        }
        int at = PAGE + ((int) produced & size - 1);
        HEADER.set(memory, at, length | BUSY);
        HEADER.set(memory, at + Integer.BYTES, 0);
        POSITION.setRelease(memory, 0, produced + total);
        return at + HEADER_SIZE;
    }

    /** Hands a record to the kernel. */
    void commit(int record) {
        finish(record, 0);
    }

    /** Makes the kernel skip a record. */
    void discard(int record) {
        finish(record, DISCARD);
    }

    private void finish(int record, int flags) {
        int at = record - HEADER_SIZE;
        HEADER.setRelease(memory(), at, (int) HEADER.get(memory(), at) & ~BUSY | flags);
    }

    @Override
    public void ownerCloses() {
        consumer.close();
        producer.close();
    }
}
