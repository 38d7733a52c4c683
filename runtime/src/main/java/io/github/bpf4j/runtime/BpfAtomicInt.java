package io.github.bpf4j.runtime;

import static java.lang.invoke.MethodHandles.byteBufferViewVarHandle;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A signed integer of four bytes in a data section, for access that is atomic for programs and threads.
 *
 * <p>What Java adds here and a program adds by {@code __sync_fetch_and_add} at the same time is all counted. Made anew
 * by each call of the section's method; keep it where it is used often. Any thread may use it.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed.
 */
public final class BpfAtomicInt {
    /** A kernel loads objects of its own byte order only. */
    private static final VarHandle HANDLE = byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final BpfSection section;
    private final int offset;

    BpfAtomicInt(BpfSection section, int offset) {
        this.section = section;
        this.offset = offset;
    }

    /** The value, as a {@code volatile} read. */
    public int get() {
        return (int) HANDLE.getVolatile(section.memory(), offset);
    }

    /** Stores a value, as a {@code volatile} write. */
    public void set(int value) {
        HANDLE.setVolatile(section.memory(), offset, value);
    }

    /** The value; what the thread reads afterwards is at least as new: as C's {@code __ATOMIC_ACQUIRE}. */
    public int getAcquire() {
        return (int) HANDLE.getAcquire(section.memory(), offset);
    }

    /** Stores a value; what the thread wrote before is visible with it: as C's {@code __ATOMIC_RELEASE}. */
    public void setRelease(int value) {
        HANDLE.setRelease(section.memory(), offset, value);
    }

    /** Adds to the value, and returns what it was before. */
    public int getAndAdd(int delta) {
        return (int) HANDLE.getAndAdd(section.memory(), offset, delta);
    }

    /** Adds to the value, and returns what it is then. */
    public int addAndGet(int delta) {
        return getAndAdd(delta) + delta;
    }

    /** Stores a value, and returns what it was before: of a counter, what was counted since, by {@code getAndSet(0)}. */
    public int getAndSet(int value) {
        return (int) HANDLE.getAndSet(section.memory(), offset, value);
    }

    /** Stores a value if it is the expected one; returns whether it was. */
    public boolean compareAndSet(int expected, int value) {
        return HANDLE.compareAndSet(section.memory(), offset, expected, value);
    }

    @Override
    public String toString() {
        return Integer.toString(get());
    }
}
