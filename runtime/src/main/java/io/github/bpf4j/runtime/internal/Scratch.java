package io.github.bpf4j.runtime.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Native memory for keys and values on their way to and from the kernel, kept by each thread.
 *
 * <p>Taken for one operation and given back after it. Whoever asks while the thread's own is taken (code that runs in
 * the middle of an operation) or is too small gets a fresh one.
 */
public final class Scratch {
    /** What a thread keeps at most; larger values pay for an allocation. */
    private static final int KEPT = 64 << 10;

    private static final int LEAST = 256;

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private static final ThreadLocal<@Nullable Scratch> OF_THREAD = new ThreadLocal<>();

    private final ByteBuffer buffer;
    private final long address;
    private boolean taken = true;

    private Scratch(int size) {
        this.buffer = ByteBuffer.allocateDirect(size);
        this.address = NativeMemory.address(buffer);
    }

    /** At least {@code size} bytes of any content. */
    public static Scratch take(int size) {
        Scratch own = OF_THREAD.get();
        if (own != null && !own.taken && own.buffer.capacity() >= size) {
            own.taken = true;
            return own;
        }
        return fresh(size, own);
    }

    private static Scratch fresh(int size, @Nullable Scratch own) {
        if (size > KEPT || own != null && own.taken) {
            return new Scratch(size);
        }
        // Powers of two, so that a thread that uses maps of many sizes soon has one that fits all.
        Scratch kept = new Scratch(Integer.highestOneBit(Math.max(size, LEAST) - 1) << 1);
        OF_THREAD.set(kept);
        return kept;
    }

    public void give() {
        taken = false;
    }

    public ByteBuffer buffer() {
        return buffer;
    }

    /** Stores a number in native byte order, without changing that of the buffer. */
    public void putInt(int offset, int value) {
        // Buffers are big endian by default.
        buffer.putInt(offset, LITTLE ? Integer.reverseBytes(value) : value);
    }

    /** As {@link #putInt} stored it. */
    public int getInt(int offset) {
        int value = buffer.getInt(offset);
        return LITTLE ? Integer.reverseBytes(value) : value;
    }

    /** As {@link #putInt}. */
    public void putLong(int offset, long value) {
        buffer.putLong(offset, LITTLE ? Long.reverseBytes(value) : value);
    }

    public long address() {
        return address;
    }
}
