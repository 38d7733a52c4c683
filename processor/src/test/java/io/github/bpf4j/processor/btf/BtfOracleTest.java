package io.github.bpf4j.processor.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.CpuTime;
import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader makes of real tables, compared with what bpftool and clang itself say. */
class BtfOracleTest {
    private static final Path KERNEL = Path.of("/sys/kernel/btf/vmlinux");

    @TempDir
    Path folder;

    static Stream<Arguments> compilers() {
        return Tool.clangs().stream()
                .flatMap(clang -> Stream.of("bpfel", "bpfeb").map(target -> Arguments.of(clang, target)));
    }

    private static String shapes() throws IOException {
        try (InputStream source = BtfOracleTest.class.getResourceAsStream("/btf/shapes.c")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Btf compiled(Tool clang, String source, String target) {
        byte[] object = clang.compile(folder, source, target);
        return BtfReader.readObject(
                ElfReader.read(object).section(".BTF").orElseThrow().contents());
    }

    /** bpftool prints one object with a list; a type starts where its id does. */
    private List<String> bpftool(String file) {
        String json = Tool.required("bpftool").output(folder, "-j", "btf", "dump", "file", file, "format", "raw");
        String types = json.strip().substring("{\"types\":[".length()).replace("\"ENUM64\"", "\"ENUM\"");
        return List.of(types.substring(0, types.length() - "]}".length()).split(",(?=\\{\"id\":)"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void readsWhatBpftoolReads(Tool clang, String target) throws IOException {
        Btf btf = compiled(clang, shapes(), target);

        assertThat(BpftoolJson.of(btf)).containsExactlyElementsOf(bpftool("test.o"));
    }

    @Test
    void readsTheKernelAsBpftoolDoes() throws IOException {
        assumeTrue(Files.isReadable(KERNEL), "this kernel has no BTF");
        Btf btf = BtfReader.read(ByteBuffer.wrap(Files.readAllBytes(KERNEL)));

        assertThat(BpftoolJson.of(btf)).isEqualTo(bpftool(KERNEL.toString()));
    }

    /** Well below what a build would notice; measured warm, in CPU time, the best of some runs. */
    @Test
    void readsTheKernelInLessThan60Milliseconds() throws IOException {
        assumeTrue(Files.isReadable(KERNEL), "this kernel has no BTF");
        ByteBuffer contents = ByteBuffer.wrap(Files.readAllBytes(KERNEL));
        assumeTrue(contents.limit() < 8 << 20, "this kernel has more BTF than those that the bound is for");

        Duration best = IntStream.range(0, 25)
                .mapToObj(run -> CpuTime.of(() -> BtfReader.read(contents)))
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void layoutsAreThoseOfTheCompiler(Tool clang, String target) throws IOException {
        Btf btf = compiled(clang, shapes(), target);
        LayoutAssertions assertions = new LayoutAssertions(btf);

        clang.compile(folder, shapes() + assertions.text(), target);

        assertThat(assertions.count()).isGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void alignmentsAreThoseOfTheCompiler(Tool clang, String target) throws IOException {
        Btf btf = compiled(clang, shapes(), target);
        BtfAlignment alignment = new BtfAlignment(btf);
        StringBuilder text = new StringBuilder(shapes());
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Composite composite
                    && !composite.name().isEmpty()
                    && !composite.name().startsWith("aligned")) {
                text.append("_Static_assert(_Alignof(")
                        .append(CDeclaration.specifier(type))
                        .append(") == ")
                        .append(alignment.of(type.id()))
                        .append(", \"\");\n");
            }
        }
        clang.compile(folder, text.toString(), target);
    }

    /** A variable with only one bitfield set to ones shows in the object which bits that are. */
    @ParameterizedTest
    @MethodSource("compilers")
    void bitfieldsAreWhereTheCompilerPutsThem(Tool clang, String target) throws IOException {
        Btf btf = compiled(clang, shapes(), target);
        StringBuilder source = new StringBuilder(shapes());
        List<BtfType.Member> bitfields = new ArrayList<>();
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Composite composite && !composite.name().isEmpty()) {
                for (BtfType.Member member : composite.members()) {
                    if (member.bitfield()) {
                        source.append("const %s bits%d = {.%s = -1};\n"
                                .formatted(CDeclaration.specifier(type), bitfields.size(), member.name()));
                        bitfields.add(member);
                    }
                }
            }
        }
        ElfFile elf = ElfReader.read(clang.compile(folder, source.toString(), target));
        ElfSection constants = elf.section(".rodata").orElseThrow();

        assertThat(bitfields).hasSizeGreaterThan(10);
        for (ElfSymbol symbol : elf.symbols(constants)) {
            if (symbol.name().startsWith("bits")) {
                BtfType.Member member =
                        bitfields.get(Integer.parseInt(symbol.name().substring(4)));
                ByteBuffer bytes = constants.contents().slice((int) symbol.value(), (int) symbol.size());
                assertThat(ones(bytes, elf.order()))
                        .as(symbol.name())
                        .isEqualTo(LongStream.range(member.bitOffset(), member.bitOffset() + member.bitSize())
                                .boxed()
                                .toList());
            }
        }
    }

    /** The bits that are set, counted as BTF does: from the least significant one, in big endian from the most. */
    private static List<Long> ones(ByteBuffer bytes, ByteOrder order) {
        return LongStream.range(0, 8L * bytes.limit())
                .filter(bit -> {
                    int inByte = (int) (bit % 8);
                    int shift = order == ByteOrder.BIG_ENDIAN ? 7 - inByte : inByte;
                    return (bytes.get((int) (bit / 8)) >> shift & 1) != 0;
                })
                .boxed()
                .toList();
    }
}
