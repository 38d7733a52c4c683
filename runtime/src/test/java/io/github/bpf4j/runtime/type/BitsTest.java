package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Against one large integer that has all the memory's bits. */
class BitsTest {
    private static final int BITS = 16 * Byte.SIZE;

    @Property(tries = 2000)
    void getsWhatTheBitsSay(
            @ForAll @Size(16) byte[] content,
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(max = 64) int offset) {
        ByteBuffer memory = ByteBuffer.allocate(18).put(2, content);
        assertThat(Bits.getLE(memory, 2, offset, size))
                .isEqualTo(bits(little(content).shiftRight(offset), size));
        assertThat(Bits.getBE(memory, 2, offset, size))
                .isEqualTo(bits(new BigInteger(1, content).shiftRight(BITS - offset - size), size));
    }

    @Property(tries = 2000)
    void setsItsBitsAndNoOthers(
            @ForAll @Size(16) byte[] content,
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(max = 64) int offset,
            @ForAll long value) {
        BigInteger mask = BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE);
        BigInteger bits = BigInteger.valueOf(value).and(mask);

        ByteBuffer memory = ByteBuffer.allocate(18).put(2, content);
        Bits.setLE(memory, 2, offset, size, value);
        assertThat(little(rest(memory)))
                .isEqualTo(little(content).andNot(mask.shiftLeft(offset)).or(bits.shiftLeft(offset)));

        memory.put(2, content);
        Bits.setBE(memory, 2, offset, size, value);
        int shift = BITS - offset - size;
        assertThat(new BigInteger(1, rest(memory)))
                .isEqualTo(
                        new BigInteger(1, content).andNot(mask.shiftLeft(shift)).or(bits.shiftLeft(shift)));
        assertThat(memory.getShort(0)).isZero();
    }

    /** {@code struct { u32 a : 3; s32 b : 5; u32 c : 30; }} as clang lays it out for bpfel. */
    @Test
    void readsWhatClangWrites() {
        ByteBuffer memory = ByteBuffer.wrap(new byte[] {(byte) 0xed, 0, 0, 0, (byte) 0xb1, 0x68, (byte) 0xde, 0x3a});
        assertThat(Bits.getLE(memory, 0, 0, 3)).isEqualTo(5);
        assertThat(Bits.signed(Bits.getLE(memory, 0, 3, 5), 5)).isEqualTo(-3);
        assertThat(Bits.getLE(memory, 0, 32, 30)).isEqualTo(0x3ade68b1);
    }

    @Test
    void signExtends() {
        TestView view = TestView.TYPE.allocate();
        view.setSignedBitsLE(5, 7, -64);
        assertThat(view.getSignedBitsLE(5, 7)).isEqualTo(-64);
        assertThat(view.getBitsLE(5, 7)).isEqualTo(64);
        view.setSignedBitsBE(61, 64, Long.MIN_VALUE);
        assertThat(view.getSignedBitsBE(61, 64)).isEqualTo(Long.MIN_VALUE);
        view.setBitsBE(3, 64, -1);
        assertThat(view.getBitsBE(3, 64)).isEqualTo(-1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        TestView view = TestView.TYPE.allocate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setBitsLE(0, 3, 8))
                .withMessage("8 does not fit an unsigned bitfield of 3 bits, which holds 0 to 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setSignedBitsBE(0, 3, 4))
                .withMessage("4 does not fit a signed bitfield of 3 bits, which holds -4 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> view.setBitsBE(0, 1, -1));
        assertThat(view.getS64LE(0)).isZero();
    }

    @Test
    void thereAreNoFieldsOfOtherSizes() {
        TestView view = TestView.TYPE.allocate();
        assertThatThrownBy(() -> view.getBitsLE(0, 65)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getBitsBE(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getBitsLE(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getBitsLE(508, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static long bits(BigInteger value, int size) {
        return value.and(BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE))
                .longValue();
    }

    private static byte[] rest(ByteBuffer memory) {
        byte[] rest = new byte[16];
        memory.get(2, rest);
        return rest;
    }

    private static BigInteger little(byte[] bytes) {
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, big);
    }
}
