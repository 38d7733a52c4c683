package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An integer, or a boolean as an integer. */
final class IntegerType<T> extends ScalarType<T> {
    private final boolean littleEndian;
    private final boolean signed;
    private final long min;
    private final long max;
    private final Box box;

    /**
     * @param bits that the values use; the type takes as many bytes as they need
     */
    IntegerType(String cName, ByteOrder order, int bits, boolean signed, Box box) {
        super(cName, (bits + Byte.SIZE - 1) / Byte.SIZE);
        this.littleEndian = order == ByteOrder.LITTLE_ENDIAN;
        this.signed = signed;
        // All 64 bits of an unsigned integer are a long's; the range check has nothing to refuse.
        boolean whole = bits == Long.SIZE;
        this.max = whole ? Long.MAX_VALUE : (1L << (signed ? bits - 1 : bits)) - 1;
        this.min = whole || signed ? -max - 1 : 0;
        this.box = box;
    }

    @Override
    public boolean isInteger() {
        return max > 1;
    }

    @Override
    public long readLong(ByteBuffer memory, int offset) {
        return switch (size()) {
            case 1 -> signed ? memory.get(offset) : memory.get(offset) & 0xffL;
            case 2 -> {
                short value = littleEndian ? Scalars.s16le(memory, offset) : Scalars.s16be(memory, offset);
                yield signed ? value : value & 0xffffL;
            }
            case 4 -> {
                int value = littleEndian ? Scalars.s32le(memory, offset) : Scalars.s32be(memory, offset);
                yield signed ? value : value & 0xffff_ffffL;
            }
            default -> littleEndian ? Scalars.s64le(memory, offset) : Scalars.s64be(memory, offset);
        };
    }

    @Override
    public void writeLong(ByteBuffer memory, int offset, long value) {
        if (value < min || value > max) {
            throw Scalars.outOfRange(value, cName(), min, max);
        }
        switch (size()) {
            case 1 -> memory.put(offset, (byte) value);
            case 2 -> writeShort(memory, offset, (short) value);
            case 4 -> writeInt(memory, offset, (int) value);
            default -> writeWhole(memory, offset, value);
        }
    }

    // The handles must be constants where they are used, or each access goes the slow way.

    private void writeShort(ByteBuffer memory, int offset, short value) {
        if (littleEndian) {
            Scalars.S16_LE.set(memory, offset, value);
        } else {
            Scalars.S16_BE.set(memory, offset, value);
        }
    }

    private void writeInt(ByteBuffer memory, int offset, int value) {
        if (littleEndian) {
            Scalars.S32_LE.set(memory, offset, value);
        } else {
            Scalars.S32_BE.set(memory, offset, value);
        }
    }

    private void writeWhole(ByteBuffer memory, int offset, long value) {
        if (littleEndian) {
            Scalars.S64_LE.set(memory, offset, value);
        } else {
            Scalars.S64_BE.set(memory, offset, value);
        }
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
