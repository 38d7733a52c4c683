package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** {@code float} and {@code double}: the bits of one are stored as an integer is. */
final class FloatType<T> extends ScalarType<T> {
    private final ScalarType<?> bits;
    private final LongFunction<T> box;
    private final ToLongFunction<T> unbox;

    FloatType(String cName, ScalarType<?> bits, LongFunction<T> box, ToLongFunction<T> unbox) {
        super(cName, bits.size());
        this.bits = bits;
        this.box = box;
        this.unbox = unbox;
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
    T box(long value) {
        return box.apply(value);
    }

    @Override
    long unbox(T value) {
        return unbox.applyAsLong(value);
    }
}
