package io.github.bpf4j.runtime.type;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.LongFunction;

/** The descriptors of all C types that are no structs. */
public final class BpfTypes {
    public static final ScalarType<Boolean> BOOL = new IntegerType<>("_Bool", LITTLE_ENDIAN, 1, false, Box.BOOLEAN);
    public static final ScalarType<Byte> S8 = new IntegerType<>("s8", LITTLE_ENDIAN, 8, true, Box.BYTE);
    public static final ScalarType<Integer> U8 = new IntegerType<>("u8", LITTLE_ENDIAN, 8, false, Box.INTEGER);
    public static final ScalarType<Short> S16LE = s16(LITTLE_ENDIAN);
    public static final ScalarType<Short> S16BE = s16(BIG_ENDIAN);
    public static final ScalarType<Integer> U16LE = u16(LITTLE_ENDIAN);
    public static final ScalarType<Integer> U16BE = u16(BIG_ENDIAN);
    public static final ScalarType<Integer> S32LE = s32(LITTLE_ENDIAN);
    public static final ScalarType<Integer> S32BE = s32(BIG_ENDIAN);
    public static final ScalarType<Long> U32LE = u32(LITTLE_ENDIAN);
    public static final ScalarType<Long> U32BE = u32(BIG_ENDIAN);
    public static final ScalarType<Long> S64LE = s64(LITTLE_ENDIAN);
    public static final ScalarType<Long> S64BE = s64(BIG_ENDIAN);
    /** The upper half is negative: see {@link io.github.bpf4j.annotation.Unsigned}. */
    public static final ScalarType<Long> U64LE = u64(LITTLE_ENDIAN);
    /** The upper half is negative: see {@link io.github.bpf4j.annotation.Unsigned}. */
    public static final ScalarType<Long> U64BE = u64(BIG_ENDIAN);

    public static final ScalarType<Float> F32LE = f32(S32LE);
    public static final ScalarType<Float> F32BE = f32(S32BE);
    public static final ScalarType<Double> F64LE = f64(S64LE);
    public static final ScalarType<Double> F64BE = f64(S64BE);
    public static final BpfType<BigInteger> S128LE = new WideIntegerType(LITTLE_ENDIAN, true);
    public static final BpfType<BigInteger> S128BE = new WideIntegerType(BIG_ENDIAN, true);
    public static final BpfType<BigInteger> U128LE = new WideIntegerType(LITTLE_ENDIAN, false);
    public static final BpfType<BigInteger> U128BE = new WideIntegerType(BIG_ENDIAN, false);

    private BpfTypes() {}

    /** {@code char[size]} as text: UTF-8 up to the first NUL or the end. */
    public static BpfType<String> text(int size) {
        return new TextType(size);
    }

    /**
     * A C enum.
     *
     * @param storage the integer underneath
     * @param of the constant for a number, {@code UNRECOGNIZED} where there is none
     */
    public static <E extends Enum<E> & BpfEnum> BpfType<E> enumeration(ScalarType<?> storage, LongFunction<E> of) {
        return new EnumType<>(storage, of);
    }

    /**
     * {@code count} values, {@code stride} bytes apart: what a per-CPU map holds for a key.
     *
     * @throws IllegalArgumentException if the stride is smaller than a value, or the whole larger than a buffer can be
     */
    public static <T> BpfType<List<T>> list(BpfType<T> element, int stride, int count) {
        return new ListType<>(element, stride, count);
    }

    private static ScalarType<Short> s16(ByteOrder order) {
        return new IntegerType<>("s16", order, 16, true, Box.SHORT);
    }

    private static ScalarType<Integer> u16(ByteOrder order) {
        return new IntegerType<>("u16", order, 16, false, Box.INTEGER);
    }

    private static ScalarType<Integer> s32(ByteOrder order) {
        return new IntegerType<>("s32", order, 32, true, Box.INTEGER);
    }

    private static ScalarType<Long> u32(ByteOrder order) {
        return new IntegerType<>("u32", order, 32, false, Box.LONG);
    }

    private static ScalarType<Long> s64(ByteOrder order) {
        return new IntegerType<>("s64", order, 64, true, Box.LONG);
    }

    private static ScalarType<Long> u64(ByteOrder order) {
        return new IntegerType<>("u64", order, 64, false, Box.LONG);
    }

    private static ScalarType<Float> f32(ScalarType<Integer> bits) {
        return new FloatType<>("float", bits, Box.FLOAT);
    }

    private static ScalarType<Double> f64(ScalarType<Long> bits) {
        return new FloatType<>("double", bits, Box.DOUBLE);
    }
}
