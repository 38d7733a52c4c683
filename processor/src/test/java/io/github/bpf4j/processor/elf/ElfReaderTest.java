package io.github.bpf4j.processor.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.CpuTime;
import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElfReaderTest {
    private static final int SECTION = 64;
    private static final int CODE = 2;
    private static final int RELOCATIONS = 4;
    private static final int SYMBOLS = 5;

    private static byte[] file(ByteOrder order) {
        ElfWriter writer = new ElfWriter(order);
        int code = writer.section("xdp", ElfSection.PROGBITS, ElfSection.ALLOC | ElfSection.EXECUTE, new byte[16]);
        int zeros = writer.zeros(".bss", 1L << 40);
        writer.symbol("prog", 0, 16, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, code);
        int count = writer.symbol("count", 8, 4, ElfSymbol.Binding.WEAK, ElfSymbol.Type.OBJECT, zeros);
        writer.relocations(code, new long[] {8, 1, count});
        return writer.write();
    }

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsSectionsSymbolsAndRelocations(ByteOrder order) {
        ElfFile elf = ElfReader.read(file(order));

        assertThat(elf.order()).isEqualTo(order);
        assertThat(elf.machine()).isEqualTo(ElfFile.MACHINE_BPF);
        assertThat(elf.sections())
                .extracting(ElfSection::name)
                .containsExactly("", ".shstrtab", "xdp", ".bss", ".rel2", ".symtab", ".strtab");
        ElfSection code = elf.section("xdp").orElseThrow();
        assertThat(code.executable()).isTrue();
        assertThat(code.contents().order()).isEqualTo(order);
        assertThat(code.contents().remaining()).isEqualTo(16);
        ElfSection zeros = elf.section(".bss").orElseThrow();
        assertThat(zeros.size()).isEqualTo(1L << 40);
        assertThat(zeros.contents().remaining()).isZero();
        ElfSymbol count = new ElfSymbol(
                2,
                "count",
                8,
                4,
                ElfSymbol.Binding.WEAK,
                ElfSymbol.Type.OBJECT,
                ElfSymbol.Visibility.DEFAULT,
                zeros.index());
        assertThat(elf.symbols(zeros)).containsExactly(count);
        assertThat(elf.relocations(code)).containsExactly(new ElfRelocation(code.index(), 8, 1, count));
        assertThat(elf.relocations(zeros)).isEmpty();
        assertThat(elf.section(".data")).isEmpty();
    }

    @Test
    void contentsCannotBeChanged() {
        ByteBuffer contents = ElfReader.read(file(ByteOrder.LITTLE_ENDIAN))
                .sections()
                .get(CODE)
                .contents();
        assertThat(contents.isReadOnly()).isTrue();
    }

    @Test
    void readsNumbersThatAreTooBigForTheHeader() {
        byte[] file = file(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) bytes.getLong(40);
        bytes.putLong(table + 32, bytes.getShort(60)).putInt(table + 40, bytes.getShort(62));
        bytes.putShort(60, (short) 0).putShort(62, (short) 0xffff);

        assertThat(ElfReader.read(file).sections()).hasSize(7);
    }

    /** A file, its section table, and what is wrong with it then. */
    private record Spoiler(ByteBuffer file, int table) {
        int section(int index) {
            return table + index * SECTION;
        }

        int contents(int index) {
            return (int) file.getLong(section(index) + 24);
        }
    }

    private static Arguments spoil(String message, Consumer<Spoiler> damage) {
        return Arguments.of(message, damage);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                spoil("no ELF file", f -> f.file.put(0, (byte) 0)),
                spoil("not of the 64-bit class", f -> f.file.put(4, (byte) 1)),
                spoil("byte order 3", f -> f.file.put(5, (byte) 3)),
                spoil("of type 2, not relocatable", f -> f.file.putShort(16, (short) 2)),
                spoil("no section table", f -> f.file.putLong(40, 0)),
                spoil("no section table", f -> f.file.putLong(40, Long.MAX_VALUE)),
                spoil("headers of 40 bytes", f -> f.file.putShort(58, (short) 40)),
                spoil("cut off: of the 8 section headers", f -> f.file.putShort(60, (short) 8)),
                spoil("cut off: of the 0 section headers", f -> f.file.putShort(60, (short) 0)),
                spoil("section 7, and there are 7", f -> f.file.putShort(62, (short) 7)),
                spoil("ELF section names: a name is said to be at 4096", f -> f.file.putInt(f.section(CODE), 4096)),
                spoil("are not all in the file", f -> f.file.putLong(f.section(CODE) + 24, 1 << 20)),
                spoil("are not all in the file", f -> f.file.putLong(f.section(CODE) + 24, -1)),
                spoil("are not all in the file", f -> f.file.putLong(f.section(CODE) + 32, 1L << 40)),
                spoil("is said to have 18446744073709551615 bytes", f -> f.file.putLong(f.section(CODE) + 32, -1)),
                spoil("2 symbol tables", f -> f.file.putInt(f.section(CODE) + 4, ElfSection.SYMTAB)),
                spoil("which is not of type 3", f -> f.file.putInt(f.section(SYMBOLS) + 40, CODE)),
                spoil("no multiple of an entry's 24", f -> f.file.putLong(f.section(SYMBOLS) + 32, 71)),
                spoil("ELF symbols: a name", f -> f.file.putInt(f.contents(SYMBOLS) + 24, -1)),
                spoil("not the symbol table", f -> f.file.putInt(f.section(RELOCATIONS) + 40, CODE)),
                spoil("applies to section 4294967295", f -> f.file.putInt(f.section(RELOCATIONS) + 44, -1)),
                spoil("no multiple of an entry's 16", f -> f.file.putLong(f.section(RELOCATIONS) + 32, 15)),
                spoil("refers to symbol 9", f -> f.file.putInt(f.contents(RELOCATIONS) + 12, 9)),
                spoil("has no end", f -> f.file.put(f.contents(6) + 11, (byte) 'x')));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void refusesWhatIsNotAsItMustBe(String message, Consumer<Spoiler> damage) {
        byte[] file = file(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        damage.accept(new Spoiler(bytes, (int) bytes.getLong(40)));

        assertThatThrownBy(() -> ElfReader.read(file))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesEveryBeginningOfAFile() {
        byte[] file = file(ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < file.length; length++) {
            byte[] beginning = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> ElfReader.read(beginning)).isInstanceOf(InvalidObjectException.class);
        }
    }

    @Test
    void refusesNamesThatOverlapToExhaustIt() {
        ElfWriter writer = new ElfWriter(ByteOrder.LITTLE_ENDIAN);
        String name = "x".repeat(100_000);
        for (int index = 0; index < 10_000; index++) {
            writer.symbol(index == 0 ? name : "", 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.NONE, 0);
        }
        byte[] file = writer.write();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int symbols = (int) bytes.getLong((int) bytes.getLong(40) + 2 * SECTION + 24);
        for (int index = 1; index <= 10_000; index++) {
            bytes.putInt(symbols + 24 * index, index);
        }

        CpuTime.assertBelowASecond(() -> assertThatThrownBy(() -> ElfReader.read(file))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("the names overlap"));
    }

    @Test
    void refusesRelocationTablesThatOverlapToExhaustIt() {
        ElfWriter writer = new ElfWriter(ByteOrder.LITTLE_ENDIAN);
        int code = writer.section("xdp", ElfSection.PROGBITS, ElfSection.EXECUTE, new byte[1 << 20]);
        for (int index = 0; index < 1_000; index++) {
            writer.relocations(code);
        }
        byte[] file = writer.write();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 3; index < 1_003; index++) {
            bytes.putLong((int) bytes.getLong(40) + index * SECTION + 24, 64);
            bytes.putLong((int) bytes.getLong(40) + index * SECTION + 32, 1 << 20);
        }

        CpuTime.assertBelowASecond(
                () -> assertThatThrownBy(() -> ElfReader.read(file)).isInstanceOf(InvalidObjectException.class));
    }
}
