package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/**
 * A number or boolean of at most 64 bits, which can be read and written without boxing it.
 *
 * @param <T> the box
 */
public abstract sealed class ScalarType<T> extends BpfType<T> permits IntegerType, FloatType {
    ScalarType(String cName, int size) {
        super(cName, size);
    }

    /** Whether it is an integer: no boolean, and no floating point number. */
    public abstract boolean isInteger();

    /** The number at {@code offset}, zero- or sign-extended as the type says; of a floating point number its bits. */
    public abstract long readLong(ByteBuffer memory, int offset);

    /**
     * Stores what {@link #readLong} would return.
     *
     * @throws IllegalArgumentException if the number does not fit
     */
    public abstract void writeLong(ByteBuffer memory, int offset, long value);

    abstract T box(long value);

    abstract long unbox(T value);

    @Override
    public final T read(ByteBuffer memory, int offset) {
        return box(readLong(memory, offset));
    }

    @Override
    public final void write(ByteBuffer memory, int offset, T value) {
        writeLong(memory, offset, unbox(value));
    }
}
