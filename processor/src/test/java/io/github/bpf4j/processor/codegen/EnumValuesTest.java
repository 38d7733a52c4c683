package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.inference.EventInference;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Enums have the values that they have in C, also if clang 14 has cut them in BTF. */
class EnumValuesTest {
    private static final String SOURCE = """
            enum negative { NEGATIVE_A = -5, NEGATIVE_B = 3 } negative;
            enum wide { WIDE_A = 1, WIDE_B = 0x123456789abc } wide;
            enum mixed { MIXED_A = -1, MIXED_B = 0x7fffffffffff, MIXED_C = -0x100000000 } mixed;
            enum most { MOST_A = 0xffffffffffffffff, MOST_B = 0 } most;
            enum word { WORD_A = 0xffffffff } word;
            enum __attribute__((packed)) small { SMALL_A = -128, SMALL_B = 5 } small;
            enum __attribute__((packed)) byte { BYTE_A = 200 } byte;
            typedef enum { NAMELESS_A = -9, NAMELESS_B = 1 } nameless;
            nameless nameless_variable;
            typedef enum { NAMELESS_WIDE_A = 1ULL << 63 } nameless_wide;
            nameless_wide nameless_wide_variable;
            enum plain { PLAIN_A, PLAIN_B } plain;
            """;

    private static final Map<String, Long> VALUES = Map.ofEntries(
            Map.entry("NEGATIVE_A", -5L),
            Map.entry("NEGATIVE_B", 3L),
            Map.entry("WIDE_A", 1L),
            Map.entry("WIDE_B", 0x123456789abcL),
            Map.entry("MIXED_A", -1L),
            Map.entry("MIXED_B", 0x7fffffffffffL),
            Map.entry("MIXED_C", -0x100000000L),
            Map.entry("MOST_A", -1L),
            Map.entry("MOST_B", 0L),
            Map.entry("WORD_A", 0xffffffffL),
            Map.entry("SMALL_A", -128L),
            Map.entry("SMALL_B", 5L),
            Map.entry("BYTE_A", 200L),
            Map.entry("NAMELESS_A", -9L),
            Map.entry("NAMELESS_B", 1L),
            Map.entry("NAMELESS_WIDE_A", Long.MIN_VALUE),
            Map.entry("PLAIN_A", 0L),
            Map.entry("PLAIN_B", 1L));

    static Stream<TestClang> compilers() {
        return TestClang.all().stream();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areThoseOfC(TestClang clang) {
        for (String target : List.of(TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN)) {
            Btf btf = types(clang.compile(SOURCE, target));
            assertThat(values(btf)).isEqualTo(VALUES);
            assertThat(btf.enums().filter(BtfType.Enum::signed).map(BtfType.Enum::name))
                    .containsExactly("negative", "mixed", "small", "");
        }
    }

    /** Else a change of the compiler would change the API. */
    @ParameterizedTest
    @ValueSource(strings = {TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN})
    void areTheSameInJava(String target) {
        List<String> sources = TestClang.all().stream()
                .map(clang -> SkeletonGenerator.generate(new SkeletonRequest(
                                clang.compile(SOURCE, target), "com.acme", "enums.bpf.c", "enums.bpf.o"))
                        .source())
                .toList();
        assumeTrue(sources.size() > 1, "only one clang is there to compare: apt-get install clang clang-19");
        assertThat(sources).allMatch(sources.get(0)::equals);
        assertThat(sources.get(0)).contains("NEGATIVE_A(-5L", "WIDE_B(20015998343868L", "NAMELESS_A(-9L");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void withoutDebugInformationAreThoseOfBtf(TestClang clang) {
        byte[] object = ElfStripper.withoutDebug(clang.compile(SOURCE, TestClang.LITTLE_ENDIAN));
        BpfObjectFile declarations = ObjectReader.read(object);
        assertThat(types(declarations, object)).isSameAs(declarations.btf().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void thatAreRightStay(TestClang clang) {
        byte[] object = clang.compile(
                "enum word { WORD = 0xffffffff } word; enum plain { PLAIN } plain;", TestClang.LITTLE_ENDIAN);
        BpfObjectFile declarations = ObjectReader.read(object);
        assertThat(types(declarations, object)).isSameAs(declarations.btf().orElseThrow());
    }

    /** Of two enums with the same name, BTF does not say which is which if both look the same when cut. */
    @Test
    void thatCannotBeToldApartStay() {
        byte[] object = TestClang.any().compile("""
                enum twice { TWICE = -1 } first;
                __attribute__((section("socket"))) int program(void *context) {
                    enum twice { TWICE = 0xffffffff };
                    static volatile enum twice second;
                    return second == TWICE;
                }
                """, TestClang.LITTLE_ENDIAN);
        BpfObjectFile declarations = ObjectReader.read(object);
        assertThat(types(declarations, object).enums().toList())
                .hasSize(2)
                .isEqualTo(declarations.btf().orElseThrow().enums().toList());
    }

    /** {@code DW_FORM_data1}, as other compilers write, does not say whether it is signed. */
    @ParameterizedTest
    @MethodSource("compilers")
    void takeTheirSignFromTheType(TestClang clang) {
        byte[] object = clang.compile(
                        "enum __attribute__((packed)) small { SMALL = -42 } small;", TestClang.LITTLE_ENDIAN)
                .clone();
        patch(object, ".debug_abbrev", new byte[] {0x1c, 0x0d}, new byte[] {0x1c, 0x0b});
        patch(object, ".debug_info", new byte[] {-42 & 0x7f}, new byte[] {-42});
        assertThat(values(types(object))).containsEntry("SMALL", -42L);
    }

    private static void patch(byte[] object, String section, byte[] old, byte[] changed) {
        ByteBuffer contents =
                ElfReader.read(object).section(section).orElseThrow().contents();
        ByteBuffer wanted = ByteBuffer.wrap(old);
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place <= contents.capacity() - old.length; place++) {
            if (contents.slice(place, old.length).equals(wanted)) {
                places.add(place);
            }
        }
        assertThat(places).hasSize(1);
        System.arraycopy(changed, 0, object, start(object, contents) + places.get(0), changed.length);
    }

    private static int start(byte[] object, ByteBuffer contents) {
        int start = 0;
        while (!ByteBuffer.wrap(object, start, contents.capacity()).equals(contents)) {
            start++;
        }
        return start;
    }

    private static Btf types(byte[] object) {
        return types(ObjectReader.read(object), object);
    }

    private static Btf types(BpfObjectFile declarations, byte[] object) {
        ElfFile elf = ElfReader.read(object);
        return EventInference.infer(elf, declarations).btf().orElseThrow();
    }

    private static Map<String, Long> values(Btf btf) {
        Map<String, Long> values = new HashMap<>();
        btf.enums()
                .flatMap(type -> type.enumerators().stream())
                .forEach(constant -> values.put(constant.name(), constant.value()));
        return values;
    }
}
