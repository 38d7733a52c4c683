package io.github.bpf4j.runtime.type;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.github.bpf4j.runtime.internal.MemoryReads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A handle for each width and byte order, and the ranges of unsigned integers. */
final class Scalars {
    static final VarHandle S16_LE = MethodHandles.byteBufferViewVarHandle(short[].class, LITTLE_ENDIAN);
    static final VarHandle S16_BE = MethodHandles.byteBufferViewVarHandle(short[].class, BIG_ENDIAN);
    static final VarHandle S32_LE = MethodHandles.byteBufferViewVarHandle(int[].class, LITTLE_ENDIAN);
    static final VarHandle S32_BE = MethodHandles.byteBufferViewVarHandle(int[].class, BIG_ENDIAN);
    static final VarHandle S64_LE = MethodHandles.byteBufferViewVarHandle(long[].class, LITTLE_ENDIAN);
    static final VarHandle S64_BE = MethodHandles.byteBufferViewVarHandle(long[].class, BIG_ENDIAN);
    static final VarHandle F32_LE = MethodHandles.byteBufferViewVarHandle(float[].class, LITTLE_ENDIAN);
    static final VarHandle F32_BE = MethodHandles.byteBufferViewVarHandle(float[].class, BIG_ENDIAN);
    static final VarHandle F64_LE = MethodHandles.byteBufferViewVarHandle(double[].class, LITTLE_ENDIAN);
    static final VarHandle F64_BE = MethodHandles.byteBufferViewVarHandle(double[].class, BIG_ENDIAN);

    private static final int U8_MAX = 0xff;
    private static final int U16_MAX = 0xffff;
    private static final long U32_MAX = 0xffff_ffffL;

    private static final boolean NATIVE_LE = ByteOrder.nativeOrder() == LITTLE_ENDIAN;

    private Scalars() {}

    static short s16le(ByteBuffer memory, int index) {
        short value = MemoryReads.getShort(memory, index);
        return NATIVE_LE ? value : Short.reverseBytes(value);
    }

    static short s16be(ByteBuffer memory, int index) {
        return Short.reverseBytes(s16le(memory, index));
    }

    static int s32le(ByteBuffer memory, int index) {
        int value = MemoryReads.getInt(memory, index);
        return NATIVE_LE ? value : Integer.reverseBytes(value);
    }

    static int s32be(ByteBuffer memory, int index) {
        return Integer.reverseBytes(s32le(memory, index));
    }

    static long s64le(ByteBuffer memory, int index) {
        long value = MemoryReads.getLong(memory, index);
        return NATIVE_LE ? value : Long.reverseBytes(value);
    }

    static long s64be(ByteBuffer memory, int index) {
        return Long.reverseBytes(s64le(memory, index));
    }

    static byte u8(int value) {
        if ((value & ~U8_MAX) != 0) {
            throw outOfRange(value, "u8", 0, U8_MAX);
        }
        return (byte) value;
    }

    static short u16(int value) {
        if ((value & ~U16_MAX) != 0) {
            throw outOfRange(value, "u16", 0, U16_MAX);
        }
        return (short) value;
    }

    static int u32(long value) {
        if ((value & ~U32_MAX) != 0) {
            throw outOfRange(value, "u32", 0, U32_MAX);
        }
        return (int) value;
    }

    static IllegalArgumentException outOfRange(long value, String type, long min, long max) {
        return new IllegalArgumentException(value + " does not fit " + type + ", which holds " + min + " to " + max);
    }
}
