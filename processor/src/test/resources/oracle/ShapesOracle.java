package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The values of shapes.bpf.c: all getters return what clang stored, and all setters store what clang stored.
 *
 * <p>Compiled together with the skeleton by the test.
 */
public final class ShapesOracle {
    private final Function<String, ByteBuffer> variables;

    private ShapesOracle(Function<String, ByteBuffer> variables) {
        this.variables = variables;
    }

    public static void check(Function<String, ByteBuffer> variables) throws Exception {
        ShapesOracle oracle = new ShapesOracle(variables);
        oracle.scalars();
        oracle.orders();
        oracle.bits();
        oracle.packedBits();
        oracle.arrays();
        oracle.bulk();
        oracle.nested();
        oracle.packed();
        oracle.addresses();
        oracle.flexible();
        oracle.words();
        oracle.refusals();
    }

    /** The variable as clang stored it. */
    private <S extends BpfStruct> S stored(StructType<S> type, String variable) {
        ByteBuffer memory = variables.apply(variable);
        return type.point(type.view(), memory, 0, memory.limit());
    }

    /** Asserts that a struct filled by setters has the bytes that clang stored. */
    private <S extends BpfStruct> void setting(StructType<S> type, String variable, Consumer<S> setters) {
        ByteBuffer expected = variables.apply(variable);
        ByteBuffer memory = ByteBuffer.allocate(expected.limit());
        setters.accept(type.point(type.view(), memory, 0, memory.limit()));
        byte[] bytes = new byte[expected.limit()];
        expected.get(0, bytes);
        assertThat(memory.array()).as(variable).containsExactly(bytes);
    }

    private void scalars() {
        BigInteger s128 = BigInteger.valueOf(-5).shiftLeft(64).subtract(BigInteger.valueOf(7));
        BigInteger u128 =
                new BigInteger("fffffffffffffff1", 16).shiftLeft(64).add(BigInteger.valueOf(9));
        ShapesBpf.Scalars scalars = stored(ShapesBpf.Scalars.TYPE, "scalars");
        assertThat(scalars.yes()).isTrue();
        assertThat(scalars.s8()).isEqualTo((byte) -8);
        assertThat(scalars.u8()).isEqualTo(0xf8);
        assertThat(scalars.s16()).isEqualTo((short) -1616);
        assertThat(scalars.u16()).isEqualTo(0xfff0);
        assertThat(scalars.s32()).isEqualTo(-323232);
        assertThat(scalars.u32()).isEqualTo(0xfffffff0L);
        assertThat(scalars.u32Raw()).isEqualTo(-16);
        assertThat(scalars.s64()).isEqualTo(-64646464646464L);
        assertThat(scalars.u64()).isEqualTo(-16L);
        assertThat(scalars.singlePrecision()).isEqualTo(1.5f);
        assertThat(scalars.doublePrecision()).isEqualTo(-2.25);
        assertThat(scalars.s128()).isEqualTo(s128);
        assertThat(scalars.s128Low()).isEqualTo(-7L);
        assertThat(scalars.s128High()).isEqualTo(-6L);
        assertThat(scalars.u128()).isEqualTo(u128);
        assertThat(scalars.kind()).isEqualTo(ShapesBpf.Kind.KIND_EXIT);
        assertThat(scalars.kindValue()).isEqualTo(7L);
        assertThat(scalars.unknownKind()).isEqualTo(ShapesBpf.Kind.UNRECOGNIZED);
        assertThat(scalars.unknownKindValue()).isEqualTo(99L);
        assertThat(scalars.tiny()).isEqualTo(ShapesBpf.Tiny.TINY_MOST);
        assertThat(scalars.tinyValue()).isEqualTo(255);
        assertThat(scalars.pointer()).isEqualTo(0xffff800012345678L);
        assertThat(scalars.function()).isEqualTo(0x42L);
        assertThat(scalars)
                .hasToString("{.yes = true, .s8 = -8, .u8 = 248, .s16 = -1616, .u16 = 65520, .s32 = -323232,"
                        + " .u32 = 4294967280, .s64 = -64646464646464, .u64 = 18446744073709551600,"
                        + " .single_precision = 1.5, .double_precision = -2.25, .s128 = " + s128 + ", .u128 = " + u128
                        + ", .kind = KIND_EXIT, .unknown_kind = 99, .tiny = TINY_MOST, .pointer = 18446603336526616184,"
                        + " .function = 66}");
        setting(ShapesBpf.Scalars.TYPE, "scalars", into -> into.yes(true)
                .s8((byte) -8)
                .u8(0xf8)
                .s16((short) -1616)
                .u16(0xfff0)
                .s32(-323232)
                .u32(0xfffffff0L)
                .s64(-64646464646464L)
                .u64(-16L)
                .singlePrecision(1.5f)
                .doublePrecision(-2.25)
                .s128(s128)
                .u128Low(9)
                .u128High(0xfffffffffffffff1L)
                .kind(ShapesBpf.Kind.KIND_EXIT)
                .unknownKindValue(99)
                .tiny(ShapesBpf.Tiny.TINY_MOST)
                .pointer(0xffff800012345678L)
                .function(0x42));
        assertThat(ShapesBpf.Kind.KIND_ALSO_EXEC).isSameAs(ShapesBpf.Kind.KIND_EXEC);
        assertThat(ShapesBpf.Kind.KIND_EXIT.value()).isEqualTo(7L);
        assertThat(ShapesBpf.Kind.KIND_EXIT.cName()).isEqualTo("KIND_EXIT");
        assertThatThrownBy(ShapesBpf.Kind.UNRECOGNIZED::value).isInstanceOf(IllegalStateException.class);
    }

    private void orders() {
        ShapesBpf.Orders orders = stored(ShapesBpf.Orders.TYPE, "orders");
        assertThat(orders.be16()).isEqualTo(0x0102);
        assertThat(orders.be32()).isEqualTo(0xf1020304L);
        assertThat(orders.be32Raw()).isEqualTo(0xf1020304);
        assertThat(orders.be64()).isEqualTo(0x0102030405060708L);
        assertThat(orders.le16()).isEqualTo(0x0102);
        assertThat(orders.le32()).isEqualTo(0xf1020304L);
        assertThat(orders.le64()).isEqualTo(0x0102030405060708L);
        assertThat(orders.ports(0)).isEqualTo(80);
        assertThat(orders.ports(1)).isEqualTo(443);
        assertThat(orders.portsArray()).containsExactly(80, 443);
        setting(ShapesBpf.Orders.TYPE, "orders", into -> into.be16(0x0102)
                .be32(0xf1020304L)
                .be64(0x0102030405060708L)
                .le16(0x0102)
                .le32Raw(0xf1020304)
                .le64(0x0102030405060708L)
                .portsArray(new short[] {80, 443}));
    }

    private void bits() {
        ShapesBpf.Bits bits = stored(ShapesBpf.Bits.TYPE, "bits");
        assertThat(bits.three()).isEqualTo(5);
        assertThat(bits.five()).isEqualTo(17);
        assertThat(bits.signedSeven()).isEqualTo(-33);
        assertThat(bits.flag()).isTrue();
        assertThat(bits.kind()).isEqualTo(ShapesBpf.Kind.KIND_EXIT);
        assertThat(bits.kindValue()).isEqualTo(7);
        assertThat(bits.whole()).isEqualTo(0xfedcba98L);
        assertThat(bits.forty()).isEqualTo(0xfedcba9876L);
        assertThat(bits.signedTwenty()).isEqualTo(-500000);
        assertThat(bits.signedThirtyThree()).isEqualTo(-4000000000L);
        assertThat(bits.byteFive()).isEqualTo(21);
        assertThat(bits.byteSix()).isEqualTo(42);
        assertThat(bits.all()).isEqualTo(0xfedcba9876543210L);
        assertThat(bits)
                .hasToString("{.three = 5, .five = 17, .signed_seven = -33, .flag = true, .kind = KIND_EXIT,"
                        + " .whole = 4275878552, .forty = 1094624909430, .signed_twenty = -500000,"
                        + " .signed_thirty_three = -4000000000, .byte_five = 21, .byte_six = 42,"
                        + " .all = 18364758544493064720}");
        setting(ShapesBpf.Bits.TYPE, "bits", into -> into.three(5)
                .five(17)
                .signedSeven(-33)
                .flag(true)
                .kind(ShapesBpf.Kind.KIND_EXIT)
                .whole(0xfedcba98L)
                .forty(0xfedcba9876L)
                .signedTwenty(-500000)
                .signedThirtyThree(-4000000000L)
                .byteFive(21)
                .byteSix(42)
                .all(0xfedcba9876543210L));
    }

    private void packedBits() {
        ShapesBpf.PackedBits bits = stored(ShapesBpf.PackedBits.TYPE, "packed_bits");
        assertThat(bits.seven()).isEqualTo(99);
        assertThat(bits.sixty()).isEqualTo(0xedcba9876543210L);
        assertThat(bits.signedTwentyNine()).isEqualTo(-200000000);
        assertThat(bits.rest()).isEqualTo(7);
        setting(ShapesBpf.PackedBits.TYPE, "packed_bits", into -> into.seven(99)
                .sixty(0xedcba9876543210L)
                .signedTwentyNine(-200000000)
                .rest(7));
    }

    private void arrays() {
        ShapesBpf.Arrays arrays = stored(ShapesBpf.Arrays.TYPE, "arrays");
        assertThat(arrays.flags(0)).isFalse();
        assertThat(arrays.flags(1)).isTrue();
        assertThat(arrays.s8s(0)).isEqualTo((byte) -1);
        assertThat(arrays.u8s(2)).isEqualTo(255);
        assertThat(arrays.s16s(0)).isEqualTo((short) -300);
        assertThat(arrays.u16s(1)).isEqualTo(65535);
        assertThat(arrays.s32s(0)).isEqualTo(-70000);
        assertThat(arrays.u32s(1)).isEqualTo(0xffffffffL);
        assertThat(arrays.u32sRaw(1)).isEqualTo(-1);
        assertThat(arrays.s64s(1)).isEqualTo(5000000000L);
        assertThat(arrays.u64s(1)).isEqualTo(-1L);
        assertThat(arrays.floats(1)).isEqualTo(-0.5f);
        assertThat(arrays.doubles(1)).isEqualTo(-0.25);
        assertThat(arrays.wides(0)).isEqualTo(BigInteger.valueOf(-1));
        assertThat(arrays.wides(1)).isEqualTo(BigInteger.ONE.shiftLeft(100));
        assertThat(arrays.widesLow(1)).isZero();
        assertThat(arrays.widesHigh(1)).isEqualTo(1L << 36);
        assertThat(arrays.kinds(0)).isEqualTo(ShapesBpf.Kind.KIND_EXIT);
        assertThat(arrays.kinds(1)).isEqualTo(ShapesBpf.Kind.UNRECOGNIZED);
        assertThat(arrays.kindsValue(1)).isEqualTo(50);
        assertThat(arrays.pointers(1)).isEqualTo(0x20L);
        assertThat(arrays.matrix(0, 2)).isEqualTo(13);
        assertThat(arrays.matrix(1, 2)).isEqualTo(-23);
        assertThat(arrays.cube(1, 0, 1)).isEqualTo(6);
        assertThat(arrays.cube(1, 1, 1)).isEqualTo(8);
        assertThat(arrays.pairs(1).a()).isEqualTo(4);
        assertThat(arrays.pairs(1).b(1)).isEqualTo(6);
        ShapesBpf.Pair view = ShapesBpf.Pair.TYPE.view();
        assertThat(arrays.pairs(0, view)).isSameAs(view);
        assertThat(view.a()).isEqualTo(1);
        assertThat(arrays.grid(1, 0).a()).isEqualTo(3);
        assertThat(arrays.grid(1, 1, view).b(1)).isEqualTo(4);
        assertThat(arrays.name()).isEqualTo("grüß");
        assertThat(arrays.full()).isEqualTo("full");
        assertThat(arrays.names(0)).isEqualTo("one");
        assertThat(arrays.names(1)).isEqualTo("four");
        assertThat(arrays.namesBytes(1)).containsExactly('f', 'o', 'u', 'r');
        assertThat(ShapesBpf.Arrays.U8S_LENGTH).isEqualTo(3);
        assertThat(ShapesBpf.Arrays.MATRIX_LENGTH_1).isEqualTo(2);
        assertThat(ShapesBpf.Arrays.MATRIX_LENGTH_2).isEqualTo(3);
        assertThat(ShapesBpf.Arrays.NAME_LENGTH).isEqualTo(8);
        assertThat(ShapesBpf.Arrays.NAMES_LENGTH).isEqualTo(2);
        assertThat(arrays.toString())
                .contains(".u8s = {1, 128, 255}")
                .contains(".u64s = {5000000000, 18446744073709551615}")
                .contains(".kinds = {7, 50, 1}")
                .contains(".matrix = {11, 12, 13, 21, 22, -23}")
                .contains(".cube = {1, 2, 3, 4, 5, 6, 7, 8}")
                .contains(".pairs = {{.a = 1, .b = {2, 3}}, {.a = 4, .b = {5, 6}}}")
                .contains(".names = {\"one\", \"four\"}");
        setting(ShapesBpf.Arrays.TYPE, "arrays", into -> {
            into.flags(1, true);
            into.s8s(0, (byte) -1).s8s(1, (byte) 2);
            into.u8s(0, 1).u8s(1, 128).u8s(2, 255);
            into.s16s(0, (short) -300).s16s(1, (short) 300);
            into.u16s(0, 300).u16s(1, 65535);
            into.s32s(0, -70000).s32s(1, 70000);
            into.u32s(0, 70000).u32s(1, 0xffffffffL);
            into.s64s(0, -5000000000L).s64s(1, 5000000000L);
            into.u64s(0, 5000000000L).u64s(1, -1);
            into.floats(0, 0.5f).floats(1, -0.5f);
            into.doubles(0, 0.25).doubles(1, -0.25);
            into.wides(0, BigInteger.valueOf(-1)).wides(1, BigInteger.ONE.shiftLeft(100));
            into.kinds(0, ShapesBpf.Kind.KIND_EXIT).kindsValue(1, 50).kinds(2, ShapesBpf.Kind.KIND_ALSO_EXEC);
            into.pointers(0, 0x10).pointers(1, 0x20);
            into.matrix(0, 0, 11).matrix(0, 1, 12).matrix(0, 2, 13);
            into.matrix(1, 0, 21).matrix(1, 1, 22).matrix(1, 2, -23);
            for (int i = 0; i < 8; i++) {
                into.cube(i / 4, i / 2 % 2, i % 2, i + 1);
            }
            into.pairs(0).a(1).b(0, 2).b(1, 3);
            into.pairs(1).a(4).b(0, 5).b(1, 6);
            for (int i = 0; i < 4; i++) {
                into.grid(i / 2, i % 2).a(i + 1).b(1, i + 1);
            }
            into.name("grüß").full("full").names(0, "one").names(1, "four");
        });
    }

    private void bulk() {
        ShapesBpf.Arrays arrays = stored(ShapesBpf.Arrays.TYPE, "arrays");
        assertThat(arrays.u8sBytes()).containsExactly(1, -128, -1);
        assertThat(arrays.u32sArray()).containsExactly(70000, -1);
        assertThat(arrays.matrixArray()).containsExactly(11, 12, 13, 21, 22, -23);
        int[] first = new int[2];
        arrays.matrixInto(first);
        assertThat(first).containsExactly(11, 12);
        assertThatThrownBy(() -> arrays.matrixInto(new int[7])).isInstanceOf(IndexOutOfBoundsException.class);
        ShapesBpf.Arrays into = ShapesBpf.Arrays.allocate();
        into.s8sBytes(arrays.s8sBytes());
        into.u8sBytes(arrays.u8sBytes());
        into.s16sArray(arrays.s16sArray());
        into.u16sArray(arrays.u16sArray());
        into.s32sArray(arrays.s32sArray());
        into.u32sArray(arrays.u32sArray());
        into.s64sArray(arrays.s64sArray());
        into.u64sArray(arrays.u64sArray());
        into.floatsArray(arrays.floatsArray());
        into.doublesArray(arrays.doublesArray());
        into.pointersArray(arrays.pointersArray());
        into.matrixArray(arrays.matrixArray());
        into.cubeBytes(arrays.cubeBytes());
        into.nameBytes(arrays.nameBytes());
        into.fullBytes(arrays.fullBytes());
        into.namesBytes(0, arrays.namesBytes(0)).namesBytes(1, arrays.namesBytes(1));
        into.flags(1, true);
        for (int i = 0; i < 2; i++) {
            into.wides(i, arrays.wides(i));
            into.pairs(i).a(arrays.pairs(i).a()).bArray(arrays.pairs(i).bArray());
            into.grid(0, i).a(arrays.grid(0, i).a()).bArray(arrays.grid(0, i).bArray());
            into.grid(1, i).a(arrays.grid(1, i).a()).bArray(arrays.grid(1, i).bArray());
        }
        for (int i = 0; i < ShapesBpf.Arrays.KINDS_LENGTH; i++) {
            into.kindsValue(i, arrays.kindsValue(i));
        }
        assertThat(into).isEqualTo(arrays.copy());
    }

    private void nested() {
        ShapesBpf.Nested nested = stored(ShapesBpf.Nested.TYPE, "nested");
        assertThat(nested.pair().b(1)).isEqualTo(3);
        assertThat(nested.pair()).isSameAs(nested.pair());
        assertThat(nested.point().y()).isEqualTo(20);
        assertThat(nested.color().blue()).isEqualTo(3);
        assertThat(nested.octetsBytes()).containsExactly(1, 2, 3, 4);
        assertThat(nested.octets(3)).isEqualTo(4);
        assertThat(nested.word()).isIn(0x04030201L, 0x01020304L);
        assertThat(nested.low()).isIn(0x0201, 0x0102);
        assertThat(nested.high()).isIn(0x0403, 0x0304);
        assertThat(nested.inside()).isEqualTo(5);
        assertThat(nested.deep()).isEqualTo((short) -6);
        assertThat(nested.deeper()).isIn(0xa, 0xf);
        assertThat(nested.value().pair().a()).isEqualTo(7);
        assertThat(nested.value().number()).isNotZero();
        assertThat(nested.next()).isEqualTo(0x1000L);
        ShapesBpf.Pair pair = ShapesBpf.Pair.allocate().a(1).b(0, 2).b(1, 3);
        setting(ShapesBpf.Nested.TYPE, "nested", into -> {
            into.pair(pair).inside(5).deep((short) -6).next(0x1000);
            into.point().x(10).y(20);
            into.color().red(1).green(2).blue(3);
            into.octetsBytes(new byte[] {1, 2, 3, 4});
            into.value().pair().a(7).b(0, 8).b(1, 9);
        });
    }

    private void packed() {
        ShapesBpf.Packed packed = stored(ShapesBpf.Packed.TYPE, "packed");
        assertThat(packed.a()).isEqualTo(1);
        assertThat(packed.b()).isEqualTo(0x01020304L);
        assertThat(packed.c()).isEqualTo(0x0102030405060708L);
        assertThat(ShapesBpf.Packed.SIZE).isEqualTo(13);
        assertThat(ShapesBpf.Aligned.SIZE).isEqualTo(64);
        assertThat(stored(ShapesBpf.Aligned.TYPE, "aligned").b()).isEqualTo(2);
        setting(ShapesBpf.Packed.TYPE, "packed", into -> into.a(1).b(0x01020304L).c(0x0102030405060708L));
        setting(ShapesBpf.Aligned.TYPE, "aligned", into -> into.a(1).b(2));
    }

    private void addresses() throws Exception {
        ShapesBpf.Addresses addresses = stored(ShapesBpf.Addresses.TYPE, "addresses");
        assertThat(addresses.fourAddress()).isEqualTo(InetAddress.getByName("192.168.0.1"));
        assertThat(addresses.four().sAddr()).isEqualTo(0xc0a80001L);
        assertThat(addresses.sixAddress()).isEqualTo(InetAddress.getByName("2001:db8::1"));
        assertThat(addresses.serversAddress(1)).isEqualTo(InetAddress.getByName("1.1.1.1"));
        assertThat(addresses.srcIpAddress()).isEqualTo(InetAddress.getByName("10.0.0.1"));
        assertThat(addresses.dstAddr6Address()).isEqualTo(InetAddress.getByName("fe80::2"));
        assertThat(addresses.daddrAddress()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(addresses.macAddr(3)).isEqualTo(4);
        assertThat(ShapesBpf.Addresses.class.getMethods()).noneMatch(method -> method.getName()
                .equals("macAddrAddress"));
        InetAddress six = InetAddress.getByName("2001:db8::1");
        InetAddress linkLocal = InetAddress.getByName("fe80::2");
        InetAddress[] four = {
            InetAddress.getByName("192.168.0.1"), InetAddress.getByName("8.8.8.8"), InetAddress.getByName("1.1.1.1"),
            InetAddress.getByName("10.0.0.1"), InetAddress.getLoopbackAddress()
        };
        setting(ShapesBpf.Addresses.TYPE, "addresses", into -> into.fourAddress(four[0])
                .sixAddress(six)
                .serversAddress(0, four[1])
                .serversAddress(1, four[2])
                .srcIpAddress(four[3])
                .dstAddr6Address(linkLocal)
                .daddrAddress(four[4])
                .macAddrBytes(new byte[] {1, 2, 3, 4}));
    }

    private void flexible() {
        ShapesBpf.Flexible flexible = stored(ShapesBpf.Flexible.TYPE, "flexible");
        assertThat(ShapesBpf.Flexible.SIZE).isEqualTo(4);
        assertThat(flexible.dataLength()).isBetween(3, 4);
        assertThat(flexible.data(2)).isEqualTo(0xffff);
        assertThat(flexible.dataArray()).startsWith(7, 8, -1);
        assertThatThrownBy(() -> flexible.data(flexible.dataLength())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(ShapesBpf.Flexible.allocate().dataLength()).isZero();
        setting(ShapesBpf.Flexible.TYPE, "flexible", into -> into.count(3).data(0, 7).data(1, 8).data(2, 0xffff));

        ShapesBpf.FlexibleText text = stored(ShapesBpf.FlexibleText.TYPE, "flexible_text");
        assertThat(text.text()).isEqualTo("hello");
        assertThat(text.textLength()).isGreaterThanOrEqualTo(6);
        assertThat(text.textBytes()).startsWith('h', 'e', 'l', 'l', 'o', 0);
        assertThat(text.copy().text()).isEqualTo("hello");
        setting(ShapesBpf.FlexibleText.TYPE, "flexible_text", into -> into.size(5).text("hello"));

        ShapesBpf.FlexiblePairs pairs = stored(ShapesBpf.FlexiblePairs.TYPE, "flexible_pairs");
        assertThat(pairs.pairsLength()).isEqualTo(2);
        assertThat(pairs.pairs(1).b(0)).isEqualTo(5);
        assertThat(pairs).hasToString("{.count = 2, .pairs = {{.a = 1, .b = {2, 3}}, {.a = 4, .b = {5, 6}}}}");

        ShapesBpf.FlexibleRows rows = stored(ShapesBpf.FlexibleRows.TYPE, "flexible_rows");
        assertThat(rows.rowsLength()).isEqualTo(2);
        assertThat(rows.rows(1, 2)).isEqualTo(6);
        assertThat(rows.rowsBytes()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(ShapesBpf.FlexibleRows.ROWS_LENGTH_2).isEqualTo(3);

        ShapesBpf.ZeroLength zero = stored(ShapesBpf.ZeroLength.TYPE, "zero_length");
        assertThat(zero.bytesLength()).isEqualTo(4);
        assertThat(zero.bytes(3)).isEqualTo(2);
        assertThat(zero.after()).isEqualTo(0x02020202L);
    }

    private void words() {
        ShapesBpf.Words words = stored(ShapesBpf.Words.TYPE, "words");
        assertThat(words.class_()).isEqualTo(1);
        assertThat(words.new_()).isEqualTo(2);
        assertThat(words.type()).isEqualTo(3);
        assertThat(words.wait_()).isEqualTo(4);
        assertThat(words.getClass_()).isEqualTo(5);
        assertThat(words.hashCode_()).isEqualTo(6);
        assertThat(words.toString_()).isEqualTo(7);
        assertThat(words.yield_()).isEqualTo(8);
        assertThat(words.value()).isEqualTo(9);
        assertThat(words.size()).isEqualTo(10);
        assertThat(words.sizes(0)).isEqualTo(11);
        assertThat(words.pid()).isEqualTo(12);
        assertThat(words.pidRaw()).isEqualTo(13);
        assertThat(words.pidRaw_2()).isEqualTo(14);
        assertThat(words.pid_2()).isEqualTo(15);
        assertThat(words.unnamed()).isEqualTo(16);
        assertThat(words._1()).isEqualTo(17);
        assertThat(words.pidRaw_3()).isEqualTo(12);
    }

    private void refusals() {
        ShapesBpf.Scalars scalars = ShapesBpf.Scalars.allocate();
        assertThatIllegalArgumentException().isThrownBy(() -> scalars.u8(256));
        assertThatIllegalArgumentException().isThrownBy(() -> scalars.u8(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> scalars.u16(65536));
        assertThatIllegalArgumentException().isThrownBy(() -> scalars.u32(1L << 32));
        assertThatIllegalArgumentException().isThrownBy(() -> scalars.u128(BigInteger.valueOf(-1)));
        ShapesBpf.Bits bits = ShapesBpf.Bits.allocate();
        assertThatIllegalArgumentException().isThrownBy(() -> bits.three(8));
        assertThatIllegalArgumentException().isThrownBy(() -> bits.signedSeven(64));
        ShapesBpf.Arrays arrays = ShapesBpf.Arrays.allocate();
        assertThatIllegalArgumentException().isThrownBy(() -> arrays.full("fuller"));
        assertThatIllegalArgumentException().isThrownBy(() -> arrays.u8sBytes(new byte[4]));
        assertThatThrownBy(() -> arrays.u8s(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> arrays.matrix(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> arrays.matrix(0, -1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
