package io.github.bpf4j.processor.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.CpuTime;
import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BtfReaderTest {
    private static final BtfType.Int INT = integer(1, 4, 32, 0);

    private static BtfType.Int integer(int id, int size, int bits, int bitOffset) {
        return new BtfType.Int(id, "int", size, bits, bitOffset, true, false, false);
    }

    private static BtfType.Composite struct(int id, long size, BtfType.Member... members) {
        return new BtfType.Composite(id, "s", false, size, List.of(members));
    }

    private static BtfType.Member member(int type, long bitOffset) {
        return new BtfType.Member("m", type, bitOffset, 0);
    }

    private static byte[] table(BtfType... types) {
        List<BtfType> all = new ArrayList<>(List.of(new BtfType.Void()));
        all.addAll(List.of(types));
        return BtfWriter.write(ByteOrder.LITTLE_ENDIAN, all);
    }

    private static Btf read(byte[] table) {
        return BtfReader.readObject(ByteBuffer.wrap(table));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("no BTF", 0, (byte) 0),
                Arguments.of("version 2", 2, (byte) 2),
                Arguments.of("the header is said to have 23 bytes", 4, (byte) 23),
                Arguments.of("bytes of types at", 9, (byte) 1),
                Arguments.of("bytes of types at", 15, (byte) 0xff),
                Arguments.of("bytes of strings at", 19, (byte) 0xff),
                Arguments.of("bytes of strings at", 23, (byte) 0xff),
                Arguments.of("do not start with the empty one", 40, (byte) 1),
                Arguments.of("cut off", 12, (byte) 14));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void refusesHeaders(String message, int offset, byte value) {
        byte[] table = table(INT);
        table[offset] = value;
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesEveryBeginningOfATable() {
        byte[] table = table(INT, struct(2, 4, member(1, 0)));
        for (int length = 0; length < table.length; length++) {
            byte[] beginning = Arrays.copyOf(table, length);
            assertThatThrownBy(() -> read(beginning)).isInstanceOf(InvalidObjectException.class);
        }
    }

    @Test
    void readsFromPositionToLimit() {
        byte[] table = table(INT);
        ByteBuffer padded =
                ByteBuffer.allocate(table.length + 20).position(10).put(table).position(10);
        assertThat(BtfReader.readObject(padded.limit(10 + table.length)).types())
                .hasSize(2);
    }

    @Test
    void acceptsALongerHeader() {
        byte[] table = table(INT);
        ByteBuffer longer = ByteBuffer.allocate(table.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        longer.put(table, 0, 24)
                .putLong(0)
                .put(table, 24, table.length - 24)
                .putInt(4, 32)
                .rewind();
        assertThat(BtfReader.readObject(longer).type(1)).isEqualTo(INT);
    }

    private static Arguments refused(String message, BtfType... types) {
        return Arguments.of(message, List.of(types));
    }

    static Stream<Arguments> tables() {
        BtfType.Linkage global = BtfType.Linkage.GLOBAL;
        return Stream.of(
                refused("BTF type 1 (POINTER) refers to type 2; the table ends at 1", new BtfType.Pointer(1, 2)),
                refused("refers to type 4294967295", new BtfType.Pointer(1, -1)),
                refused("refers to type 9", INT, new BtfType.Array(2, 9, 1, 3)),
                refused("refers to type 9", INT, new BtfType.Array(2, 1, 9, 3)),
                refused("refers to type 9", INT, struct(2, 4, member(9, 0))),
                refused("refers to type 9", new BtfType.FunctionPrototype(1, 9, List.of())),
                refused("refers to type 9", new BtfType.FunctionPrototype(1, 0, List.of(new BtfType.Parameter("", 9)))),
                refused("cannot refer to type 1, a INT", INT, new BtfType.Function(2, "f", 1, global)),
                refused(
                        "cannot refer to type 2, a VARIABLE",
                        INT,
                        new BtfType.Variable(2, "v", 1, global),
                        new BtfType.Pointer(3, 2)),
                refused(
                        "cannot refer to type 1, a INT",
                        INT,
                        new BtfType.DataSection(2, "d", 0, List.of(new BtfType.SectionVariable(1, 0, 4)))),
                refused(
                        "cannot refer to type 2, a DECLARATION_TAG",
                        INT,
                        new BtfType.DeclarationTag(2, "a", 1, -1),
                        new BtfType.DeclarationTag(3, "b", 2, -1)),
                refused("tags component -2", INT, new BtfType.DeclarationTag(2, "a", 1, -2)),
                refused("has 0 bytes", integer(1, 0, 0, 0)),
                refused("has 17 bytes", integer(1, 17, 8, 0)),
                refused("has 33 bits from bit 0 on in 4 bytes", integer(1, 4, 33, 0)),
                refused("has 30 bits from bit 3 on in 4 bytes", integer(1, 4, 30, 3)),
                refused("has 20 bytes", new BtfType.Float(1, "f", 20)),
                refused("has 3 bytes", new BtfType.Enum(1, "e", 3, false, List.of())),
                refused("has 0 bytes", new BtfType.Enum(1, "e", 0, false, List.of(new BtfType.Enumerator("A", 0)))),
                refused("member 0 of type 1 does not fit at bit 8", INT, struct(2, 4, member(1, 8))),
                refused(
                        "member 0 of type 1 does not fit at bit 3",
                        INT,
                        struct(2, 8, member(1, 3), new BtfType.Member("b", 1, 35, 3))),
                refused(
                        "member 0 of type 1 does not fit at bit 30",
                        INT,
                        struct(2, 4, new BtfType.Member("b", 1, 30, 3))),
                refused(
                        "member 0 of type 1 does not fit at bit 0",
                        INT,
                        struct(2, 8, new BtfType.Member("b", 1, 0, 33))),
                refused(
                        "member 0 of type 2 does not fit",
                        INT,
                        new BtfType.Pointer(2, 1),
                        struct(3, 8, new BtfType.Member("b", 2, 0, 3))),
                refused(
                        "which is no size",
                        INT,
                        new BtfType.Array(2, 1, 1, 1L << 31),
                        new BtfType.Array(3, 2, 1, 1L << 31)),
                refused("contains itself", new BtfType.Typedef(1, "a", 2), new BtfType.Typedef(2, "b", 1)),
                refused("contains itself", new BtfType.Modifier(1, BtfType.Modifier.Kind.CONST, "", 1)),
                refused("contains itself", INT, new BtfType.Array(2, 3, 1, 1), struct(3, 4, member(2, 0))),
                refused("contains itself", new BtfType.Pointer(1, 1)),
                refused(
                        "contains itself",
                        new BtfType.Pointer(1, 2),
                        new BtfType.FunctionPrototype(2, 0, List.of(new BtfType.Parameter("", 1)))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesTables(String message, List<BtfType> types) {
        byte[] table = table(types.toArray(BtfType[]::new));
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message);
    }

    private static byte[] spoiled(byte[] table, Consumer<ByteBuffer> damage) {
        damage.accept(ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN));
        return table;
    }

    @Test
    void refusesKindsAndNamesAndLinkagesThatAreNone() {
        BtfType variable = new BtfType.Variable(2, "v", 1, BtfType.Linkage.STATIC);
        assertThatThrownBy(() -> read(spoiled(table(INT), bytes -> bytes.putInt(28, 20 << 24))))
                .hasMessageContaining("BTF type 1 is of kind 20, which this version of bpf4j does not know");
        assertThatThrownBy(() -> read(spoiled(table(INT), bytes -> bytes.putInt(28, 0))))
                .hasMessageContaining("kind 0");
        assertThatThrownBy(() -> read(spoiled(table(INT), bytes -> bytes.putInt(24, 1000))))
                .hasMessageContaining("a name is said to be at 1000");
        assertThatThrownBy(() -> read(spoiled(table(INT), bytes -> bytes.put(bytes.limit() - 1, (byte) 'x'))))
                .hasMessageContaining("has no end");
        assertThatThrownBy(() -> read(spoiled(table(INT, variable), bytes -> bytes.putInt(24 + 16 + 12, 3))))
                .hasMessageContaining("has linkage 3");
    }

    @Test
    void movesBitfieldsOfTheOldEncodingIntoTheirMembers() {
        BtfType.Int three = integer(2, 4, 3, 0);
        BtfType.Int late = integer(3, 4, 5, 7);
        BtfType.Typedef named = new BtfType.Typedef(4, "t", 2);
        Btf btf = read(table(
                INT, three, late, named, struct(5, 8, member(1, 0), member(4, 35), member(3, 32), member(1, 32))));

        assertThat(((BtfType.Composite) btf.type(5)).members())
                .containsExactly(
                        member(1, 0),
                        new BtfType.Member("m", 4, 35, 3),
                        new BtfType.Member("m", 3, 39, 5),
                        member(1, 32));
    }

    @Test
    void anEnumThatIsOnlyDeclaredHasNoSize() {
        assertThat(read(table(new BtfType.Enum(1, "later", 0, false, List.of())))
                        .size(1))
                .isZero();
    }

    @Test
    void pointersOfAKernelAreAsWideAsItsLong() {
        BtfType.Int four = new BtfType.Int(1, "long int", 4, 32, 0, true, false, false);
        byte[] table = table(four, new BtfType.Pointer(2, 0), struct(3, 8, member(2, 0), member(2, 32)));

        assertThat(BtfReader.read(ByteBuffer.wrap(table)).size(2)).isEqualTo(4);
        assertThat(BtfReader.read(ByteBuffer.wrap(table(INT))).pointerSize()).isEqualTo(8);
        assertThatThrownBy(() -> read(table)).hasMessageContaining("does not fit");
    }

    @Test
    void aStructMayReferToItselfByPointer() {
        Btf btf = read(table(struct(1, 8, member(2, 0)), new BtfType.Pointer(2, 1)));
        assertThat(btf.size(1)).isEqualTo(8);
    }

    private static byte[] chain(int length) {
        BtfType[] types = new BtfType[length];
        types[0] = INT;
        for (int id = 2; id <= length; id++) {
            types[id - 1] = new BtfType.Array(id, id - 1, 1, 1);
        }
        return table(types);
    }

    @Test
    void typesNestUpToALimit() {
        assertThat(read(chain(400)).size(400)).isEqualTo(4);
        for (int length : new int[] {1_000, 300_000}) {
            byte[] table = chain(length);
            CpuTime.assertBelowASecond(() -> assertThatThrownBy(() -> read(table))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageContaining("more than 500 deep"));
        }
    }

    @Test
    void typesThatDoubleWithEachLevelTakeNoLonger() {
        BtfType[] types = IntStream.rangeClosed(1, 200)
                .mapToObj(id -> id == 1
                        ? struct(1, 0)
                        : new BtfType.Composite(id, "", true, 0, List.of(member(id - 1, 0), member(id - 1, 0))))
                .toArray(BtfType[]::new);
        CpuTime.assertBelowASecond(
                () -> assertThat(new BtfAlignment(read(table(types))).of(200)).isEqualTo(1));
    }

    @Test
    void refusesNamesThatOverlapToExhaustIt() {
        int count = 20_000;
        BtfType[] types = new BtfType[count];
        for (int id = 1; id <= count; id++) {
            types[id - 1] = new BtfType.Forward(id, id == 1 ? "x".repeat(1_000_000) : "", false);
        }
        byte[] table = table(types);
        ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        for (int id = 1; id <= count; id++) {
            bytes.putInt(24 + 12 * (id - 1), id);
        }
        CpuTime.assertBelowASecond(() -> assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("the names overlap"));
    }
}
