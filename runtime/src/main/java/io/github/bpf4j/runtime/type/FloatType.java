package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/** {@code float} and {@code double}: the bits of one are stored as an integer is. */
final class FloatType<T> extends ScalarType<T> {
    private final ScalarType<?> bits;
    private final Box box;

    FloatType(String cName, ScalarType<?> bits, Box box) {
        super(cName, bits.size());
        this.bits = bits;
        this.box = box;
    }

    @Override
    public boolean isInteger() {
        return false;
    }

    @Override
    public long readLong(ByteBuffer memory, int offset) {
        return bits.readLong(memory, offset);
    }

    @Override
    public void writeLong(ByteBuffer memory, int offset, long value) {
        bits.writeLong(memory, offset, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    T box(long value) {
        return (T) box.of(value);
    }

    @Override
    long unbox(T value) {
        return box.number(value);
    }
}
