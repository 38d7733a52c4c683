package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MemoryViewTest {
    private static final int BASE = 3;

    /** What java.nio says is what a view must say, whatever the buffer's own order. */
    @Property(tries = 300)
    void gettersAgreeWithByteBuffers(@ForAll @Size(64) byte[] content, @ForAll @IntRange(max = 48) int offset) {
        ByteBuffer memory = ByteBuffer.allocateDirect(70).put(BASE, content);
        TestView view = TestView.TYPE.wrap(memory, BASE);
        ByteBuffer little = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer big = memory.duplicate().order(ByteOrder.BIG_ENDIAN);
        int at = BASE + offset;

        assertThat(view.getBool(offset)).isEqualTo(memory.get(at) != 0);
        assertThat(view.getS8(offset)).isEqualTo(memory.get(at));
        assertThat(view.getU8(offset)).isEqualTo(Byte.toUnsignedInt(memory.get(at)));
        assertThat(view.getS16LE(offset)).isEqualTo(little.getShort(at));
        assertThat(view.getS16BE(offset)).isEqualTo(big.getShort(at));
        assertThat(view.getU16LE(offset)).isEqualTo(Short.toUnsignedInt(little.getShort(at)));
        assertThat(view.getU16BE(offset)).isEqualTo(Short.toUnsignedInt(big.getShort(at)));
        assertThat(view.getS32LE(offset)).isEqualTo(little.getInt(at));
        assertThat(view.getS32BE(offset)).isEqualTo(big.getInt(at));
        assertThat(view.getU32LE(offset)).isEqualTo(Integer.toUnsignedLong(little.getInt(at)));
        assertThat(view.getU32BE(offset)).isEqualTo(Integer.toUnsignedLong(big.getInt(at)));
        assertThat(view.getS64LE(offset)).isEqualTo(little.getLong(at));
        assertThat(view.getS64BE(offset)).isEqualTo(big.getLong(at));
        assertThat(Float.valueOf(view.getF32LE(offset))).isEqualTo(Float.valueOf(little.getFloat(at)));
        assertThat(Float.valueOf(view.getF32BE(offset))).isEqualTo(Float.valueOf(big.getFloat(at)));
        assertThat(Double.valueOf(view.getF64LE(offset))).isEqualTo(Double.valueOf(little.getDouble(at)));
        assertThat(Double.valueOf(view.getF64BE(offset))).isEqualTo(Double.valueOf(big.getDouble(at)));

        byte[] bigBytes = Arrays.copyOfRange(content, offset, offset + 16);
        byte[] littleBytes = reversed(bigBytes);
        assertThat(view.getS128BE(offset)).isEqualTo(new BigInteger(bigBytes));
        assertThat(view.getU128BE(offset)).isEqualTo(new BigInteger(1, bigBytes));
        assertThat(view.getS128LE(offset)).isEqualTo(new BigInteger(littleBytes));
        assertThat(view.getU128LE(offset)).isEqualTo(new BigInteger(1, littleBytes));
    }

    @Property(tries = 300)
    void settersChangeTheirBytesAndNoOthers(
            @ForAll @Size(64) byte[] content, @ForAll @IntRange(max = 48) int offset, @ForAll long value) {
        check(content, offset, 1, v -> v.setBool(offset, value > 0), b -> b.put((byte) (value > 0 ? 1 : 0)));
        check(content, offset, 1, v -> v.setS8(offset, (byte) value), b -> b.put((byte) value));
        check(content, offset, 1, v -> v.setU8(offset, (int) value & 0xff), b -> b.put((byte) value));
        check(
                content,
                offset,
                2,
                v -> v.setS16LE(offset, (short) value),
                b -> little(b).putShort((short) value));
        check(content, offset, 2, v -> v.setS16BE(offset, (short) value), b -> b.putShort((short) value));
        check(
                content,
                offset,
                2,
                v -> v.setU16LE(offset, (int) value & 0xffff),
                b -> little(b).putShort((short) value));
        check(content, offset, 2, v -> v.setU16BE(offset, (int) value & 0xffff), b -> b.putShort((short) value));
        check(
                content,
                offset,
                4,
                v -> v.setS32LE(offset, (int) value),
                b -> little(b).putInt((int) value));
        check(content, offset, 4, v -> v.setS32BE(offset, (int) value), b -> b.putInt((int) value));
        check(
                content,
                offset,
                4,
                v -> v.setU32LE(offset, value & 0xffff_ffffL),
                b -> little(b).putInt((int) value));
        check(content, offset, 4, v -> v.setU32BE(offset, value & 0xffff_ffffL), b -> b.putInt((int) value));
        check(content, offset, 8, v -> v.setS64LE(offset, value), b -> little(b).putLong(value));
        check(content, offset, 8, v -> v.setS64BE(offset, value), b -> b.putLong(value));
        check(content, offset, 4, v -> v.setF32LE(offset, value), b -> little(b).putFloat(value));
        check(content, offset, 4, v -> v.setF32BE(offset, value), b -> b.putFloat(value));
        check(content, offset, 8, v -> v.setF64LE(offset, value), b -> little(b).putDouble(value));
        check(content, offset, 8, v -> v.setF64BE(offset, value), b -> b.putDouble(value));
        BigInteger wide = BigInteger.valueOf(value).shiftLeft(40);
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) (value < 0 ? -1 : 0));
        byte[] significant = wide.toByteArray();
        System.arraycopy(significant, 0, bytes, 16 - significant.length, significant.length);
        check(content, offset, 16, v -> v.setS128BE(offset, wide), b -> b.put(bytes));
        check(content, offset, 16, v -> v.setS128LE(offset, wide), b -> b.put(reversed(bytes)));
        BigInteger unsigned = new BigInteger(1, bytes);
        check(content, offset, 16, v -> v.setU128BE(offset, unsigned), b -> b.put(bytes));
        check(content, offset, 16, v -> v.setU128LE(offset, unsigned), b -> b.put(reversed(bytes)));
    }

    @Property(tries = 100)
    void arraysAreCopied(@ForAll @Size(max = 6) long[] values) {
        TestView view = TestView.TYPE.allocate();
        short[] shorts = new short[values.length];
        int[] ints = new int[values.length];
        float[] floats = new float[values.length];
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            shorts[i] = (short) values[i];
            ints[i] = (int) values[i];
            floats[i] = values[i];
            doubles[i] = values[i];
        }

        view.setS16sLE(4, shorts, 6);
        assertThat(shortsLE(view, values.length)).isEqualTo(shorts);
        view.setS16sBE(4, shorts, 6);
        short[] shortsBack = new short[values.length];
        view.getS16sBE(4, shortsBack);
        assertThat(shortsBack).isEqualTo(shorts);

        int[] intsBack = new int[values.length];
        view.setS32sLE(4, ints, 6);
        view.getS32sLE(4, intsBack);
        assertThat(intsBack).isEqualTo(ints);
        view.setS32sBE(4, ints, 6);
        view.getS32sBE(4, intsBack);
        assertThat(intsBack).isEqualTo(ints);

        long[] longsBack = new long[values.length];
        view.setS64sLE(4, values, 6);
        view.getS64sLE(4, longsBack);
        assertThat(longsBack).isEqualTo(values);
        view.setS64sBE(4, values, 6);
        view.getS64sBE(4, longsBack);
        assertThat(longsBack).isEqualTo(values);

        float[] floatsBack = new float[values.length];
        view.setF32sLE(4, floats, 6);
        view.getF32sLE(4, floatsBack);
        assertThat(floatsBack).isEqualTo(floats);
        view.setF32sBE(4, floats, 6);
        view.getF32sBE(4, floatsBack);
        assertThat(floatsBack).isEqualTo(floats);

        double[] doublesBack = new double[values.length];
        view.setF64sLE(4, doubles, 6);
        view.getF64sLE(4, doublesBack);
        assertThat(doublesBack).isEqualTo(doubles);
        view.setF64sBE(4, doubles, 6);
        view.getF64sBE(4, doublesBack);
        assertThat(doublesBack).isEqualTo(doubles);
    }

    private static short[] shortsLE(TestView view, int length) {
        short[] back = new short[length];
        view.getS16sLE(4, back);
        return back;
    }

    @Test
    void arrayElementsHaveTheOrderOfTheName() {
        TestView view = TestView.TYPE.allocate();
        view.setS32sLE(0, new int[] {1, 2}, 2);
        assertThat(view.getS32LE(4)).isEqualTo(2);
        view.setS32sBE(0, new int[] {1, 2}, 2);
        assertThat(view.getS32BE(4)).isEqualTo(2);
    }

    @Test
    void aShorterArrayZeroesTheRestAndNoMore() {
        TestView view = TestView.TYPE.allocate();
        fill(view);
        view.setS32sLE(8, new int[] {1}, 3);
        assertThat(view.getS32LE(4)).isEqualTo(-1);
        assertThat(view.getS32LE(8)).isEqualTo(1);
        assertThat(view.getS64LE(12)).isZero();
        assertThat(view.getS32LE(20)).isEqualTo(-1);

        fill(view);
        view.setBytes(8, new byte[] {7}, 4);
        assertThat(view.getU32BE(8)).isEqualTo(0x0700_0000L);
        assertThat(view.getS32LE(12)).isEqualTo(-1);
        byte[] back = new byte[4];
        view.getBytes(8, back);
        assertThat(back).containsExactly(7, 0, 0, 0);
    }

    @Test
    void refusesAnArrayThatIsTooLong() {
        TestView view = TestView.TYPE.allocate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setS64sLE(0, new long[3], 2))
                .withMessage("an array of 3 elements does not fit a member of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> view.setBytes(0, new byte[3], 2));
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        TestView view = TestView.TYPE.allocate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setU8(0, 256))
                .withMessage("256 does not fit u8, which holds 0 to 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setU8(0, -1))
                .withMessage("-1 does not fit u8, which holds 0 to 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setU16LE(0, 65_536))
                .withMessage("65536 does not fit u16, which holds 0 to 65535");
        assertThatIllegalArgumentException().isThrownBy(() -> view.setU16BE(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setU32LE(0, 1L << 32))
                .withMessage("4294967296 does not fit u32, which holds 0 to 4294967295");
        assertThatIllegalArgumentException().isThrownBy(() -> view.setU32BE(0, -1));
        BigInteger two127 = BigInteger.ONE.shiftLeft(127);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setS128LE(0, two127))
                .withMessageContaining("does not fit __int128, which holds -170141183460469231731687303715884105728");
        assertThatIllegalArgumentException().isThrownBy(() -> view.setU128BE(0, BigInteger.valueOf(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> view.setU128LE(0, two127.shiftLeft(1)));
        view.setS128LE(0, two127.negate());
        assertThat(view.getS128LE(0)).isEqualTo(two127.negate());
    }

    @Test
    void textEndsAtTheFirstNulOrTheEnd() {
        TestView view = TestView.TYPE.allocate();
        fill(view);
        view.setText(0, 8, "bash");
        assertThat(view.getText(0, 8)).isEqualTo("bash");
        assertThat(view.getS32LE(4)).isZero();
        assertThat(view.getS8(8)).isEqualTo((byte) -1);
        view.setText(0, 8, "eight ch");
        assertThat(view.getText(0, 8)).isEqualTo("eight ch");
        view.setText(0, 8, "");
        assertThat(view.getText(0, 8)).isEmpty();
        assertThat(view.getS64LE(0)).isZero();
    }

    @Property(tries = 200)
    void textComesBackOrIsRefused(@ForAll String text) {
        TestView view = TestView.TYPE.allocate();
        try {
            view.setText(0, 64, text);
        } catch (IllegalArgumentException e) {
            assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 64
                            || text.indexOf(0) >= 0
                            || text.codePoints().anyMatch(c -> c >= 0xd800 && c < 0xe000))
                    .isTrue();
            return;
        }
        assertThat(view.getText(0, 64)).isEqualTo(text);
    }

    @Test
    void refusesTextThatTakesTooManyBytes() {
        TestView view = TestView.TYPE.allocate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setText(0, 4, "äöü"))
                .withMessage("\"äöü\" takes 6 bytes of UTF-8, and there is room for 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.setText(0, 4, "a\0b"))
                .withMessageContaining("NUL");
    }

    @Test
    void bytesThatAreNoUtf8AreReplaced() {
        TestView view = TestView.TYPE.allocate();
        view.setBytes(0, new byte[] {'a', (byte) 0xff, 'b'}, 8);
        assertThat(view.getText(0, 8)).isEqualTo("a\ufffdb");
    }

    @Test
    void accessBehindTheEndThrows() {
        TestView view = TestView.TYPE.wrap(ByteBuffer.allocateDirect(64), 0);
        assertThatThrownBy(() -> view.getS64LE(57)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.setS32BE(62, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getS8(64)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getText(60, 8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getS16sLE(60, new short[3])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.getS8(Integer.MAX_VALUE)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void readOnlyMemoryIsNotWritten() {
        TestView view = TestView.TYPE.wrap(ByteBuffer.allocateDirect(64).asReadOnlyBuffer(), 0);
        assertThat(view.getS64LE(0)).isZero();
        assertThatThrownBy(() -> view.setS8(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
        assertThatThrownBy(() -> view.setS32LE(0, 1)).isInstanceOf(ReadOnlyBufferException.class);
        assertThatThrownBy(() -> view.setText(0, 4, "a")).isInstanceOf(ReadOnlyBufferException.class);
        assertThatThrownBy(() -> view.setBitsLE(0, 3, 1)).isInstanceOf(ReadOnlyBufferException.class);
        assertThatThrownBy(() -> view.setBytes(0, new byte[1], 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    private static void fill(TestView view) {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) -1);
        view.setBytes(0, ones, 64);
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static void check(
            byte[] content,
            int offset,
            int size,
            java.util.function.Consumer<TestView> set,
            java.util.function.Consumer<ByteBuffer> expected) {
        ByteBuffer memory = ByteBuffer.allocate(70).put(BASE, content);
        set.accept(TestView.TYPE.wrap(memory, BASE));
        ByteBuffer wanted = ByteBuffer.allocate(70).put(BASE, content);
        expected.accept(wanted.position(BASE + offset));
        assertThat(memory.array()).isEqualTo(wanted.array());
        assertThat(size).isEqualTo(wanted.position() - BASE - offset);
    }
}
