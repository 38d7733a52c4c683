package io.github.bpf4j.processor.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElfStripperTest {
    private static final Path PINS = Path.of("/sys/fs/bpf");
    private static final int ADDRESS_SIGNIFICANCE = 0x6fff4c03;

    @TempDir
    Path folder;

    static Stream<Arguments> compilers() {
        return Tool.clangs().stream()
                .flatMap(clang -> Stream.of("bpfel", "bpfeb").map(target -> Arguments.of(clang, target)));
    }

    static List<Tool> clangs() {
        return Tool.clangs();
    }

    private static String source() throws IOException {
        try (InputStream source = ElfStripperTest.class.getResourceAsStream("/btf/shapes.c")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void keepsWhatLlvmStripKeeps(Tool clang, String target) throws IOException {
        byte[] object = clang.compile(folder, source(), target);
        Tool.required("llvm-strip").output(folder, "-g", "-o", "llvm.o", "test.o");

        byte[] stripped = ElfStripper.withoutDebug(object);

        assertThat(stripped.length).isLessThan(object.length);
        assertThat(contents(stripped)).isEqualTo(contents(Files.readAllBytes(folder.resolve("llvm.o"))));
    }

    /** All that an ELF file says, except for the numbers and the string tables, which may be in any order. */
    private static List<String> contents(byte[] file) {
        ElfFile elf = ElfReader.read(file);
        List<String> lines = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            boolean table = section.type() == ElfSection.SYMTAB || section.type() == ElfSection.REL;
            if (section.type() != ElfSection.STRTAB && section.type() != ADDRESS_SIGNIFICANCE) {
                lines.add(String.join(
                        " ",
                        section.name(),
                        "type " + section.type() + " flags " + section.flags() + " size " + section.size(),
                        "alignment " + section.alignment(),
                        "link " + elf.sections().get(section.link()).name(),
                        "info "
                                + (section.type() == ElfSection.REL
                                        ? elf.sections().get(section.info()).name()
                                        : section.info()),
                        "contents " + (table ? "" : section.contents().hashCode())));
                elf.relocations(section)
                        .forEach(relocation -> lines.add(section.name() + " at " + relocation.offset() + " type "
                                + relocation.type() + ": " + symbol(elf, relocation.symbol())));
            }
        }
        elf.symbols().forEach(symbol -> lines.add(symbol(elf, symbol)));
        return lines;
    }

    private static String symbol(ElfFile elf, ElfSymbol symbol) {
        String section = symbol.sectionIndex() < elf.sections().size()
                ? elf.sections().get(symbol.sectionIndex()).name()
                : String.valueOf(symbol.sectionIndex());
        return symbol.index() + " " + symbol.name() + " " + symbol.value() + " " + symbol.size() + " "
                + symbol.binding() + " " + symbol.type() + " " + symbol.visibility() + " " + section;
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void nothingIsLeftToStrip(Tool clang, String target) throws IOException {
        byte[] stripped = ElfStripper.withoutDebug(clang.compile(folder, source(), target));

        assertThat(ElfStripper.withoutDebug(stripped)).isEqualTo(stripped);
        assertThat(ElfReader.read(stripped).sections())
                .extracting(ElfSection::name)
                .noneMatch(name -> name.contains("debug"))
                .contains(".BTF", ".BTF.ext", ".rel.BTF.ext");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void isTheSameWhereverTheSourceIs(Tool clang, String target) throws IOException {
        String[] flags = {"-ffile-prefix-map=" + folder.toRealPath() + "=.", "-fdebug-compilation-dir=."};
        byte[] object = clang.compile(folder, source(), target, flags);
        Path other = Files.createDirectories(folder.resolve("else/where"));
        String[] otherFlags = {"-ffile-prefix-map=" + other.toRealPath() + "=.", "-fdebug-compilation-dir=."};
        byte[] again = clang.compile(other, source(), target, otherFlags);

        assertThat(ElfStripper.withoutDebug(again)).isEqualTo(ElfStripper.withoutDebug(object));
        assertThat(new String(ElfStripper.withoutDebug(object), StandardCharsets.ISO_8859_1))
                .doesNotContain(folder.toRealPath().toString());
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void libbpfSeesTheSame(Tool clang) throws IOException {
        Tool bpftool = Tool.required("bpftool");
        byte[] object = clang.compile(folder, source(), "bpfel");
        Files.write(folder.resolve("stripped.o"), ElfStripper.withoutDebug(object));

        String skeleton = bpftool.output(folder, "gen", "skeleton", "test.o", "name", "test");
        String ofStripped = bpftool.output(folder, "gen", "skeleton", "stripped.o", "name", "test");

        assertThat(ofStripped.substring(0, ofStripped.indexOf("__elf_bytes(size_t *sz)\n{")))
                .isEqualTo(skeleton.substring(0, skeleton.indexOf("__elf_bytes(size_t *sz)\n{")));
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void theKernelLoadsIt(Tool clang) throws IOException {
        assumeTrue(Files.isWritable(PINS), "the BPF file system is not writable: be root, and mount it");
        Tool bpftool = Tool.required("bpftool");
        byte[] object = clang.compile(folder, """
                struct { int (*type)[2]; int (*max_entries)[1]; int *key; int *value; } counts
                    __attribute__((section(".maps")));
                char terms[] __attribute__((section("license"))) = "GPL";
                int total;
                static __attribute__((noinline)) int add(int by) { return total += by; }
                __attribute__((section("socket"))) int program(void *context)
                {
                    int key = 0, *count = ((void *(*)(void *, const void *))1)(&counts, &key);
                    return count ? add(++*count) : 0;
                }
                """, "bpfel");
        Files.write(folder.resolve("stripped.o"), ElfStripper.withoutDebug(object));
        Path pin = PINS.resolve("bpf4j-stripped-" + ProcessHandle.current().pid());
        try {
            Tool.Run run = bpftool.run(folder, "prog", "load", "stripped.o", pin.toString());
            assumeTrue(!run.errors().contains("Operation not permitted"), "this process may not load programs");
            assertThat(run.status()).as(run.errors()).isZero();
            assertThat(bpftool.output(folder, "prog", "dump", "xlated", "pinned", pin.toString(), "linum"))
                    .contains("return count ? add(++*count) : 0;");
        } finally {
            Files.deleteIfExists(pin);
        }
    }

    @Test
    void refusesToKeepWhatNeedsDebugInformation() {
        ElfWriter writer = new ElfWriter(ByteOrder.LITTLE_ENDIAN);
        int code = writer.section("xdp", ElfSection.PROGBITS, ElfSection.EXECUTE, new byte[16]);
        int debug = writer.section(".debug_info", ElfSection.PROGBITS, 0, new byte[16]);
        int symbol = writer.symbol("", 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.SECTION, debug);
        writer.relocations(code, new long[] {0, 1, symbol});

        assertThatThrownBy(() -> ElfStripper.withoutDebug(writer.write()))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("ELF section 4 (.rel2) refers to number 1, which is debug information");
    }
}
