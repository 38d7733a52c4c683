package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.NativeMemory;
import java.nio.ByteBuffer;

/** Native memory for several keys and values on their way to or from the kernel, and for their number. */
final class EntryBatch implements AutoCloseable {
    /** Enough that a system call costs little of what its entries cost, and so little that malloc has it at hand. */
    private static final int USUAL_BYTES = 32 << 10;

    private static final int MOST_BYTES = 64 << 20;
    private static final int USUAL_ENTRIES = 64;

    private final NativeMemory memory = new NativeMemory();
    private final int keySize;
    private final int valueSize;
    private final ByteBuffer count = memory.allocate(Integer.BYTES);
    private int capacity;
    private ByteBuffer keys;
    private ByteBuffer values;

    /**
     * Room for entries.
     *
     * @param valueSize bytes, 0 for keys alone
     * @param wanted how many there may be; if they are many, there is room for a part of them
     */
    EntryBatch(int keySize, int valueSize, long wanted) {
        this.keySize = keySize;
        this.valueSize = valueSize;
        int size = Math.max(1, keySize + valueSize);
        int most = Math.max(USUAL_BYTES / size, Math.min(USUAL_ENTRIES, MOST_BYTES / size));
        this.capacity = (int) Math.max(1, Math.min(wanted, most));
        this.keys = memory.allocate(Math.multiplyExact(capacity, keySize));
        this.values = memory.allocate(Math.multiplyExact(capacity, valueSize));
    }

    /** Makes room for twice as many; what is in it goes. */
    void grow() {
        capacity = Math.multiplyExact(capacity, 2);
        keys = memory.allocate(Math.multiplyExact(capacity, keySize));
        values = memory.allocate(Math.multiplyExact(capacity, valueSize));
    }

    int capacity() {
        return capacity;
    }

    int keySize() {
        return keySize;
    }

    int valueSize() {
        return valueSize;
    }

    ByteBuffer keys() {
        return keys;
    }

    ByteBuffer values() {
        return values;
    }

    /** The address of the key of an entry. */
    long key(int index) {
        return NativeMemory.address(keys) + (long) index * keySize;
    }

    /** The address of the value of an entry. */
    long value(int index) {
        return NativeMemory.address(values) + (long) index * valueSize;
    }

    /** What the kernel is told of their number, or tells. */
    int count() {
        return count.getInt(0);
    }

    void count(int entries) {
        count.putInt(0, entries);
    }

    long countAddress() {
        return NativeMemory.address(count);
    }

    @Override
    public void close() {
        memory.close();
    }
}
