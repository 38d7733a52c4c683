package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.ShortRange;
import org.junit.jupiter.api.Test;

class BpfTypesTest {
    private final ByteBuffer memory = ByteBuffer.allocateDirect(64);

    enum Kind implements BpfEnum {
        EXEC,
        EXIT,
        UNRECOGNIZED;

        static Kind of(long value) {
            return value == 1 ? EXEC : value == -2 ? EXIT : UNRECOGNIZED;
        }

        @Override
        public long value() {
            return switch (this) {
                case EXEC -> 1;
                case EXIT -> -2;
                case UNRECOGNIZED -> throw new IllegalStateException("no number");
            };
        }

        @Override
        public String cName() {
            value();
            return "KIND_" + name();
        }
    }

    @Property(tries = 200)
    void scalarsComeBack(
            @ForAll boolean bool,
            @ForAll byte s8,
            @ForAll @IntRange(max = 255) int u8,
            @ForAll @ShortRange(min = Short.MIN_VALUE) short s16,
            @ForAll @IntRange(max = 65535) int u16,
            @ForAll int s32,
            @ForAll @LongRange(max = 0xffff_ffffL) long u32,
            @ForAll long s64,
            @ForAll float f32,
            @ForAll double f64) {
        check(BpfTypes.BOOL, bool, 1);
        check(BpfTypes.S8, s8, 1);
        check(BpfTypes.U8, u8, 1);
        check(BpfTypes.S16LE, s16, 2);
        check(BpfTypes.S16BE, s16, 2);
        check(BpfTypes.U16LE, u16, 2);
        check(BpfTypes.U16BE, u16, 2);
        check(BpfTypes.S32LE, s32, 4);
        check(BpfTypes.S32BE, s32, 4);
        check(BpfTypes.U32LE, u32, 4);
        check(BpfTypes.U32BE, u32, 4);
        check(BpfTypes.S64LE, s64, 8);
        check(BpfTypes.S64BE, s64, 8);
        check(BpfTypes.U64LE, s64, 8);
        check(BpfTypes.U64BE, s64, 8);
        check(BpfTypes.F32LE, f32, 4);
        check(BpfTypes.F32BE, f32, 4);
        check(BpfTypes.F64LE, f64, 8);
        check(BpfTypes.F64BE, f64, 8);
        BigInteger wide = BigInteger.valueOf(s64).shiftLeft(30);
        check(BpfTypes.S128LE, wide, 16);
        check(BpfTypes.S128BE, wide, 16);
        check(BpfTypes.U128LE, wide.abs(), 16);
        check(BpfTypes.U128BE, wide.abs(), 16);
    }

    private <T> void check(BpfType<T> type, T value, int size) {
        assertThat(type.size()).isEqualTo(size);
        for (int i = 0; i < 64; i++) {
            memory.put(i, (byte) 0x5a);
        }
        type.write(memory, 5, value);
        assertThat(type.read(memory, 5)).as(type.cName()).isEqualTo(value);
        assertThat(memory.get(4)).isEqualTo((byte) 0x5a);
        assertThat(memory.get(5 + size)).isEqualTo((byte) 0x5a);
        if (type instanceof ScalarType<T> scalar) {
            long bits = scalar.readLong(memory, 5);
            memory.putLong(5, 0);
            scalar.writeLong(memory, 5, bits);
            assertThat(type.read(memory, 5)).isEqualTo(value);
        }
    }

    @Test
    void ordersAreThoseOfTheNames() {
        memory.order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x01020304);
        assertThat(BpfTypes.U32LE.read(memory, 0)).isEqualTo(0x01020304L);
        assertThat(BpfTypes.U32BE.read(memory, 0)).isEqualTo(0x04030201L);
        assertThat(BpfTypes.S16LE.read(memory, 0)).isEqualTo((short) 0x0304);
        assertThat(BpfTypes.U16BE.read(memory, 0)).isEqualTo(0x0403);
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BpfTypes.U32LE.write(memory, 0, 1L << 32))
                .withMessage("4294967296 does not fit u32, which holds 0 to 4294967295");
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.U32LE.writeLong(memory, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.S8.writeLong(memory, 0, 128));
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.BOOL.writeLong(memory, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.S16BE.writeLong(memory, 0, -32769));
        BpfTypes.U64LE.writeLong(memory, 0, -1);
        assertThat(BpfTypes.U64LE.readLong(memory, 0)).isEqualTo(-1);
        assertThatThrownBy(() -> BpfTypes.S64LE.read(memory, 60)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BpfTypes.U8.readInto(memory, 0, 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("u8");
    }

    @Test
    void anyByteButZeroIsTrue() {
        memory.put(0, (byte) 4);
        assertThat(BpfTypes.BOOL.read(memory, 0)).isTrue();
    }

    @Test
    void textHasASize() {
        BpfType<String> text = BpfTypes.text(8);
        assertThat(text).hasToString("char[8]");
        text.write(memory, 1, "héllo");
        assertThat(text.read(memory, 1)).isEqualTo("héllo");
    }

    @Test
    void enumsAreNumbersUnderneath() {
        BpfType<Kind> type = BpfTypes.enumeration(BpfTypes.S32LE, Kind::of);
        assertThat(type.size()).isEqualTo(4);
        type.write(memory, 0, Kind.EXIT);
        assertThat(BpfTypes.S32LE.read(memory, 0)).isEqualTo(-2);
        assertThat(type.read(memory, 0)).isEqualTo(Kind.EXIT);
        BpfTypes.S32LE.write(memory, 0, 77);
        assertThat(type.read(memory, 0)).isEqualTo(Kind.UNRECOGNIZED);
        assertThatIllegalStateException().isThrownBy(() -> type.write(memory, 0, Kind.UNRECOGNIZED));
    }

    @Test
    void structsAreReadAsCopiesAndWrittenFromViews() {
        memory.putLong(8, 3);
        TestView.Inner value = TestView.Inner.TYPE.read(memory, 8);
        memory.putLong(8, 4);
        assertThat(value.owned()).isTrue();
        assertThat(value.getS64BE(0)).isEqualTo(3);
        TestView.Inner.TYPE.write(memory, 16, value);
        assertThat(memory.getLong(16)).isEqualTo(3);
        TestView.Inner.TYPE.readInto(memory, 8, value);
        assertThat(value.getS64BE(0)).isEqualTo(4);
    }

    @Test
    void listsKeepADistance() {
        BpfType<List<Integer>> type = BpfTypes.list(BpfTypes.S32BE, 8, 3);
        assertThat(type.size()).isEqualTo(24);
        type.write(memory, 0, List.of(1, 2, 3));
        assertThat(memory.getInt(16)).isEqualTo(3);
        assertThat(type.read(memory, 0)).containsExactly(1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.write(memory, 0, List.of(1)))
                .withMessage("a list of 1 values given where s32[3] is kept");
        BpfType<List<TestView.Inner>> structs = BpfTypes.list(TestView.Inner.TYPE, 8, 2);
        List<TestView.Inner> into = List.of(TestView.Inner.TYPE.allocate(), TestView.Inner.TYPE.allocate());
        memory.putLong(8, 6);
        structs.readInto(memory, 0, into);
        assertThat(into.get(1).getS64BE(0)).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.list(BpfTypes.S32BE, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> BpfTypes.list(BpfTypes.S32BE, 4, 1 << 30));
    }
}
