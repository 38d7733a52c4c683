package io.github.bpf4j.runtime.type;

import io.github.bpf4j.annotation.Unsigned;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Typed access to memory: the base of structs and of data sections.
 *
 * <p>Offsets count bytes from the start of the view; the byte order is in the name. Nothing here allocates, save what
 * returns an object. Getters of unsigned integers widen, so that values are always right; setters throw
 * {@link IllegalArgumentException} for a value that does not fit. Plain memory access: no ordering, and not atomic
 * beyond what the processor does for aligned numbers.
 */
public abstract class MemoryView extends ArrayAccess {
    protected MemoryView() {}

    /**
     * A view that stays where it is.
     *
     * @param start index in the memory at which it starts
     */
    protected MemoryView(int start) {
        base = start;
    }

    protected final boolean getBool(int offset) {
        return memory().get(base + offset) != 0;
    }

    protected final void setBool(int offset, boolean value) {
        memory().put(base + offset, (byte) (value ? 1 : 0));
    }

    protected final byte getS8(int offset) {
        return memory().get(base + offset);
    }

    protected final void setS8(int offset, byte value) {
        memory().put(base + offset, value);
    }

    protected final int getU8(int offset) {
        return memory().get(base + offset) & 0xff;
    }

    protected final void setU8(int offset, int value) {
        memory().put(base + offset, Scalars.u8(value));
    }

    protected final short getS16LE(int offset) {
        return Scalars.s16le(memory(), base + offset);
    }

    protected final void setS16LE(int offset, short value) {
        Scalars.S16_LE.set(memory(), base + offset, value);
    }

    protected final int getU16LE(int offset) {
        return Scalars.s16le(memory(), base + offset) & 0xffff;
    }

    protected final void setU16LE(int offset, int value) {
        Scalars.S16_LE.set(memory(), base + offset, Scalars.u16(value));
    }

    protected final short getS16BE(int offset) {
        return Scalars.s16be(memory(), base + offset);
    }

    protected final void setS16BE(int offset, short value) {
        Scalars.S16_BE.set(memory(), base + offset, value);
    }

    protected final int getU16BE(int offset) {
        return Scalars.s16be(memory(), base + offset) & 0xffff;
    }

    protected final void setU16BE(int offset, int value) {
        Scalars.S16_BE.set(memory(), base + offset, Scalars.u16(value));
    }

    protected final int getS32LE(int offset) {
        return Scalars.s32le(memory(), base + offset);
    }

    protected final void setS32LE(int offset, int value) {
        Scalars.S32_LE.set(memory(), base + offset, value);
    }

    protected final long getU32LE(int offset) {
        return Scalars.s32le(memory(), base + offset) & 0xffff_ffffL;
    }

    protected final void setU32LE(int offset, long value) {
        Scalars.S32_LE.set(memory(), base + offset, Scalars.u32(value));
    }

    protected final int getS32BE(int offset) {
        return Scalars.s32be(memory(), base + offset);
    }

    protected final void setS32BE(int offset, int value) {
        Scalars.S32_BE.set(memory(), base + offset, value);
    }

    protected final long getU32BE(int offset) {
        return Scalars.s32be(memory(), base + offset) & 0xffff_ffffL;
    }

    protected final void setU32BE(int offset, long value) {
        Scalars.S32_BE.set(memory(), base + offset, Scalars.u32(value));
    }

    /** Also for unsigned integers, whose upper half is negative here: see {@link Unsigned}. */
    protected final long getS64LE(int offset) {
        return Scalars.s64le(memory(), base + offset);
    }

    protected final void setS64LE(int offset, long value) {
        Scalars.S64_LE.set(memory(), base + offset, value);
    }

    /** Also for unsigned integers, whose upper half is negative here: see {@link Unsigned}. */
    protected final long getS64BE(int offset) {
        return Scalars.s64be(memory(), base + offset);
    }

    protected final void setS64BE(int offset, long value) {
        Scalars.S64_BE.set(memory(), base + offset, value);
    }

    protected final float getF32LE(int offset) {
        return (float) Scalars.F32_LE.get(memory(), base + offset);
    }

    protected final void setF32LE(int offset, float value) {
        Scalars.F32_LE.set(memory(), base + offset, value);
    }

    protected final double getF64LE(int offset) {
        return (double) Scalars.F64_LE.get(memory(), base + offset);
    }

    protected final void setF64LE(int offset, double value) {
        Scalars.F64_LE.set(memory(), base + offset, value);
    }

    protected final float getF32BE(int offset) {
        return (float) Scalars.F32_BE.get(memory(), base + offset);
    }

    protected final void setF32BE(int offset, float value) {
        Scalars.F32_BE.set(memory(), base + offset, value);
    }

    protected final double getF64BE(int offset) {
        return (double) Scalars.F64_BE.get(memory(), base + offset);
    }

    protected final void setF64BE(int offset, double value) {
        Scalars.F64_BE.set(memory(), base + offset, value);
    }

    /** The bits, zero-extended; {@code bitOffset} counts from the least significant bit of the first byte. */
    protected final long getBitsLE(long bitOffset, int bitSize) {
        return Bits.getLE(memory(), base, bitOffset, bitSize);
    }

    /** The bits, sign-extended. */
    protected final long getSignedBitsLE(long bitOffset, int bitSize) {
        return Bits.signed(Bits.getLE(memory(), base, bitOffset, bitSize), bitSize);
    }

    /** Rewrites the bytes that hold the bits: a concurrent change of a neighbour in them can be lost. */
    protected final void setBitsLE(long bitOffset, int bitSize, long value) {
        Bits.setLE(memory(), base, bitOffset, bitSize, Bits.checkUnsigned(value, bitSize));
    }

    /** Rewrites the bytes that hold the bits: a concurrent change of a neighbour in them can be lost. */
    protected final void setSignedBitsLE(long bitOffset, int bitSize, long value) {
        Bits.setLE(memory(), base, bitOffset, bitSize, Bits.checkSigned(value, bitSize));
    }

    /** The bits, zero-extended; {@code bitOffset} counts from the most significant bit of the first byte. */
    protected final long getBitsBE(long bitOffset, int bitSize) {
        return Bits.getBE(memory(), base, bitOffset, bitSize);
    }

    /** The bits, sign-extended. */
    protected final long getSignedBitsBE(long bitOffset, int bitSize) {
        return Bits.signed(Bits.getBE(memory(), base, bitOffset, bitSize), bitSize);
    }

    /** Rewrites the bytes that hold the bits: a concurrent change of a neighbour in them can be lost. */
    protected final void setBitsBE(long bitOffset, int bitSize, long value) {
        Bits.setBE(memory(), base, bitOffset, bitSize, Bits.checkUnsigned(value, bitSize));
    }

    /** Rewrites the bytes that hold the bits: a concurrent change of a neighbour in them can be lost. */
    protected final void setSignedBitsBE(long bitOffset, int bitSize, long value) {
        Bits.setBE(memory(), base, bitOffset, bitSize, Bits.checkSigned(value, bitSize));
    }

    protected final BigInteger getS128LE(int offset) {
        return WideIntegers.getLE(memory(), base + offset, true);
    }

    protected final void setS128LE(int offset, BigInteger value) {
        WideIntegers.setLE(memory(), base + offset, value, true);
    }

    protected final BigInteger getU128LE(int offset) {
        return WideIntegers.getLE(memory(), base + offset, false);
    }

    protected final void setU128LE(int offset, BigInteger value) {
        WideIntegers.setLE(memory(), base + offset, value, false);
    }

    protected final BigInteger getS128BE(int offset) {
        return WideIntegers.getBE(memory(), base + offset, true);
    }

    protected final void setS128BE(int offset, BigInteger value) {
        WideIntegers.setBE(memory(), base + offset, value, true);
    }

    protected final BigInteger getU128BE(int offset) {
        return WideIntegers.getBE(memory(), base + offset, false);
    }

    protected final void setU128BE(int offset, BigInteger value) {
        WideIntegers.setBE(memory(), base + offset, value, false);
    }

    /** Text up to the first NUL or the end of the {@code size} bytes. */
    protected final String getText(int offset, int size) {
        return Text.get(memory(), base + offset, size);
    }

    /**
     * Stores text as UTF-8 and zeroes the rest; when it fills all bytes there is no NUL, as with C's {@code strncpy}.
     *
     * @throws IllegalArgumentException if it takes more than {@code size} bytes, or has a NUL inside
     */
    protected final void setText(int offset, int size, String value) {
        Text.set(memory(), base + offset, size, value);
    }

    /** The IP address in {@code size} bytes, 4 or 16, in network order. */
    protected final InetAddress getAddress(int offset, int size) {
        return InternetAddresses.get(memory(), base + offset, size);
    }

    /**
     * Stores an IP address; an IPv4 one in 16 bytes is mapped to IPv6.
     *
     * @throws IllegalArgumentException if an IPv6 address is to go into 4 bytes
     */
    protected final void setAddress(int offset, int size, InetAddress value) {
        InternetAddresses.set(memory(), base + offset, size, value);
    }

    /** Copies the bytes of a struct, without those of a flexible array, into a member of the same type. */
    protected final void setStruct(int offset, BpfStruct value) {
        memory().put(
                        base + offset,
                        value.memory(),
                        value.base,
                        value.structType().size());
    }
}
