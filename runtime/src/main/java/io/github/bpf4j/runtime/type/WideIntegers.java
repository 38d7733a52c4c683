package io.github.bpf4j.runtime.type;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** {@code __int128} as {@link BigInteger}. */
final class WideIntegers {
    static final int SIZE = 16;

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final BigInteger TWO_127 = BigInteger.ONE.shiftLeft(2 * Long.SIZE - 1);
    private static final BigInteger TWO_128 = BigInteger.ONE.shiftLeft(2 * Long.SIZE);

    private WideIntegers() {}

    static BigInteger getLE(ByteBuffer memory, int index, boolean signed) {
        return combine(Scalars.s64le(memory, index + Long.BYTES), Scalars.s64le(memory, index), signed);
    }

    static BigInteger getBE(ByteBuffer memory, int index, boolean signed) {
        return combine(Scalars.s64be(memory, index), Scalars.s64be(memory, index + Long.BYTES), signed);
    }

    static void setLE(ByteBuffer memory, int index, BigInteger value, boolean signed) {
        check(value, signed);
        Scalars.S64_LE.set(
                memory, index + Long.BYTES, value.shiftRight(Long.SIZE).longValue());
        Scalars.S64_LE.set(memory, index, value.longValue());
    }

    static void setBE(ByteBuffer memory, int index, BigInteger value, boolean signed) {
        check(value, signed);
        Scalars.S64_BE.set(memory, index, value.shiftRight(Long.SIZE).longValue());
        Scalars.S64_BE.set(memory, index + Long.BYTES, value.longValue());
    }

    private static BigInteger combine(long high, long low, boolean signed) {
        return (signed ? BigInteger.valueOf(high) : unsigned(high))
                .shiftLeft(Long.SIZE)
                .or(unsigned(low));
    }

    private static BigInteger unsigned(long value) {
        BigInteger signed = BigInteger.valueOf(value);
        return value < 0 ? signed.add(TWO_64) : signed;
    }

    private static void check(BigInteger value, boolean signed) {
        BigInteger min = signed ? TWO_127.negate() : BigInteger.ZERO;
        BigInteger end = signed ? TWO_127 : TWO_128;
        if (value.compareTo(min) < 0 || value.compareTo(end) >= 0) {
            throw new IllegalArgumentException(value + " does not fit " + (signed ? "__int128" : "unsigned __int128")
                    + ", which holds " + min + " to " + end.subtract(BigInteger.ONE));
        }
    }
}
