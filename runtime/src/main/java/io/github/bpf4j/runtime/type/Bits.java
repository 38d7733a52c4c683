package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/**
 * Bitfields of up to 64 bits at any bit offset.
 *
 * <p>Little endian counts bits from the least significant one of the first byte, big endian from the most significant
 * one: on both, a field's bits are consecutive in that count, also across storage units.
 */
final class Bits {
    private Bits() {}

    static long getLE(ByteBuffer memory, int base, long bitOffset, int bitSize) {
        int position = index(base, bitOffset, bitSize);
        int shift = (int) (bitOffset & 7);
        long value = 0;
        for (int done = -shift; done < bitSize; done += Byte.SIZE) {
            long bits = memory.get(position++) & 0xffL;
            value |= done < 0 ? bits >>> -done : bits << done;
        }
        return value & mask(bitSize);
    }

    static long getBE(ByteBuffer memory, int base, long bitOffset, int bitSize) {
        int position = index(base, bitOffset, bitSize);
        int left = bitSize + (int) (bitOffset & 7);
        long value = 0;
        while (left > 0) {
            left -= Byte.SIZE;
            long bits = memory.get(position++) & 0xffL;
            value |= left < 0 ? bits >>> -left : bits << left;
        }
        return value & mask(bitSize);
    }

    /** Read-modify-write of the bytes that the field touches, and of no others. */
    static void setLE(ByteBuffer memory, int base, long bitOffset, int bitSize, long value) {
        int position = index(base, bitOffset, bitSize);
        long bits = value & mask(bitSize);
        for (int done = -(int) (bitOffset & 7); done < bitSize; done += Byte.SIZE) {
            long mask = done < 0 ? mask(bitSize) << -done : mask(bitSize) >>> done;
            long part = done < 0 ? bits << -done : bits >>> done;
            merge(memory, position++, part, mask);
        }
    }

    /** Read-modify-write of the bytes that the field touches, and of no others. */
    static void setBE(ByteBuffer memory, int base, long bitOffset, int bitSize, long value) {
        int position = index(base, bitOffset, bitSize);
        long bits = value & mask(bitSize);
        int left = bitSize + (int) (bitOffset & 7);
        while (left > 0) {
            left -= Byte.SIZE;
            long mask = left < 0 ? mask(bitSize) << -left : mask(bitSize) >>> left;
            long part = left < 0 ? bits << -left : bits >>> left;
            // The bits before the field in its first byte are above its width.
            merge(memory, position++, part, mask);
        }
    }

    static long signed(long bits, int bitSize) {
        int unused = Long.SIZE - bitSize;
        return bits << unused >> unused;
    }

    static long checkUnsigned(long value, int bitSize) {
        if ((value & ~mask(bitSize)) != 0) {
            throw Scalars.outOfRange(value, "an unsigned bitfield of " + bitSize + " bits", 0, mask(bitSize));
        }
        return value;
    }

    static long checkSigned(long value, int bitSize) {
        if (signed(value, bitSize) != value) {
            long max = mask(bitSize) >>> 1;
            throw Scalars.outOfRange(value, "a signed bitfield of " + bitSize + " bits", -max - 1, max);
        }
        return value;
    }

    private static void merge(ByteBuffer memory, int position, long part, long mask) {
        memory.put(position, (byte) (memory.get(position) & ~mask | part & mask));
    }

    private static long mask(int bitSize) {
        return -1L >>> Long.SIZE - bitSize;
    }

    private static int index(int base, long bitOffset, int bitSize) {
        if (bitSize < 1 || bitSize > Long.SIZE || bitOffset < 0) {
            throw new IndexOutOfBoundsException("no bitfield has " + bitSize + " bits at bit " + bitOffset);
        }
        return Math.addExact(base, Math.toIntExact(bitOffset >>> 3));
    }
}
