package io.github.bpf4j.runtime.type;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** {@code __int128}. */
final class WideIntegerType extends BpfType<BigInteger> {
    private final boolean littleEndian;
    private final boolean signed;

    WideIntegerType(ByteOrder order, boolean signed) {
        super(signed ? "__int128" : "unsigned __int128", WideIntegers.SIZE);
        this.littleEndian = order == ByteOrder.LITTLE_ENDIAN;
        this.signed = signed;
    }

    @Override
    public BigInteger read(ByteBuffer memory, int offset) {
        return littleEndian ? WideIntegers.getLE(memory, offset, signed) : WideIntegers.getBE(memory, offset, signed);
    }

    @Override
    public void write(ByteBuffer memory, int offset, BigInteger value) {
        if (littleEndian) {
            WideIntegers.setLE(memory, offset, value, signed);
        } else {
            WideIntegers.setBE(memory, offset, value, signed);
        }
    }
}
