package io.github.bpf4j.runtime;

/**
 * An unsigned integer of four bytes in a data section, as {@link BpfAtomicInt} otherwise: values are always right, from 0
 * to 4294967295, and addition wraps around there, as in C.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed; those that store a given value throw
 * {@link IllegalArgumentException} if it does not fit.
 */
public final class BpfAtomicUnsignedInt {
    private static final long MOST = 0xffff_ffffL;

    private final BpfAtomicInt bits;

    BpfAtomicUnsignedInt(BpfSection section, int offset) {
        this.bits = new BpfAtomicInt(section, offset);
    }

    /** The value, as a {@code volatile} read. */
    public long get() {
        return Integer.toUnsignedLong(bits.get());
    }

    /** Stores a value, as a {@code volatile} write. */
    public void set(long value) {
        bits.set(checked(value));
    }

    /** As {@link BpfAtomicInt#getAcquire}. */
    public long getAcquire() {
        return Integer.toUnsignedLong(bits.getAcquire());
    }

    /** As {@link BpfAtomicInt#setRelease}. */
    public void setRelease(long value) {
        bits.setRelease(checked(value));
    }

    /**
     * Adds to the value, and returns what it was before.
     *
     * @param delta may be negative
     */
    public long getAndAdd(long delta) {
        return Integer.toUnsignedLong(bits.getAndAdd((int) delta));
    }

    /**
     * Adds to the value, and returns what it is then.
     *
     * @param delta may be negative
     */
    public long addAndGet(long delta) {
        return Integer.toUnsignedLong(bits.addAndGet((int) delta));
    }

    /** As {@link BpfAtomicInt#getAndSet}. */
    public long getAndSet(long value) {
        return Integer.toUnsignedLong(bits.getAndSet(checked(value)));
    }

    /** Stores a value if it is the expected one; returns whether it was. */
    public boolean compareAndSet(long expected, long value) {
        return bits.compareAndSet(checked(expected), checked(value));
    }

    @Override
    public String toString() {
        return Long.toString(get());
    }

    private static int checked(long value) {
        if ((value & ~MOST) != 0) {
            throw new IllegalArgumentException(value + " does not fit u32, which holds 0 to " + MOST);
        }
        return (int) value;
    }
}
