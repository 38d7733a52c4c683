package io.github.bpf4j.runtime;

import static java.lang.invoke.MethodHandles.byteBufferViewVarHandle;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An integer of eight bytes in a data section, for access that is atomic for programs and threads; of an unsigned one the
 * upper half is negative: see {@link io.github.bpf4j.annotation.Unsigned}.
 *
 * <p>What Java adds here and a program adds by {@code __sync_fetch_and_add} at the same time is all counted. Made anew
 * by each call of the section's method; keep it where it is used often. Any thread may use it.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed.
 */
public final class BpfAtomicLong {
    /** A kernel loads objects of its own byte order only. */
    private static final VarHandle HANDLE = byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final BpfSection section;
    private final int offset;

    BpfAtomicLong(BpfSection section, int offset) {
        this.section = section;
        this.offset = offset;
    }

    /** The value, as a {@code volatile} read. */
    public long get() {
        return (long) HANDLE.getVolatile(section.memory(), offset);
    }

    /** Stores a value, as a {@code volatile} write. */
    public void set(long value) {
        HANDLE.setVolatile(section.memory(), offset, value);
    }

    /** The value; what the thread reads afterwards is at least as new: as C's {@code __ATOMIC_ACQUIRE}. */
    public long getAcquire() {
        return (long) HANDLE.getAcquire(section.memory(), offset);
    }

    /** Stores a value; what the thread wrote before is visible with it: as C's {@code __ATOMIC_RELEASE}. */
    public void setRelease(long value) {
        HANDLE.setRelease(section.memory(), offset, value);
    }

    /** Adds to the value, and returns what it was before. */
    public long getAndAdd(long delta) {
        return (long) HANDLE.getAndAdd(section.memory(), offset, delta);
    }

    /** Adds to the value, and returns what it is then. */
    public long addAndGet(long delta) {
        return getAndAdd(delta) + delta;
    }

    /** Stores a value, and returns what it was before: of a counter, what was counted since, by {@code getAndSet(0)}. */
    public long getAndSet(long value) {
        return (long) HANDLE.getAndSet(section.memory(), offset, value);
    }

    /** Stores a value if it is the expected one; returns whether it was. */
    public boolean compareAndSet(long expected, long value) {
        return HANDLE.compareAndSet(section.memory(), offset, expected, value);
    }

    @Override
    public String toString() {
        return Long.toString(get());
    }
}
