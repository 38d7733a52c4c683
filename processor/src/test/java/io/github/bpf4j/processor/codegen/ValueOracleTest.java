package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Getters return what clang stored for known values, and setters store the same bytes: for each clang and both byte
 * orders. The values are in {@code src/test/resources/oracle}.
 */
class ValueOracleTest {
    @TempDir
    Path output;

    static Stream<Arguments> compilers() {
        return TestClang.all().stream()
                .flatMap(clang -> Stream.of(TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN)
                        .map(target -> Arguments.of(clang, target)));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void shapes(TestClang clang, String target) throws Exception {
        check("shapes", "ShapesOracle", clang, target);
    }

    /** clang 14 writes them wrong into BTF, and right into DWARF. */
    @ParameterizedTest
    @MethodSource("compilers")
    void enums(TestClang clang, String target) throws Exception {
        check("enums", "EnumsOracle", clang, target);
    }

    private void check(String name, String oracle, TestClang clang, String target) throws Exception {
        byte[] object = clang.compile(resource(name + ".bpf.c"), target);
        GeneratedSkeleton skeleton =
                SkeletonGenerator.generate(new SkeletonRequest(object, "com.acme", name + ".bpf.c", name + ".bpf.o"));
        GeneratedSkeleton asserting =
                new GeneratedSkeleton("com.acme", oracle, resource(oracle + ".java"), List.of(), List.of());
        assertThat(JavaBuild.forTests(output, skeleton, asserting)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Function<String, ByteBuffer> variables = variable -> stored(object, variable);
            loader.loadClass("com.acme." + oracle)
                    .getMethod("check", Function.class)
                    .invoke(null, variables);
        }
    }

    /** The bytes of a variable, as the object has them. */
    private static ByteBuffer stored(byte[] object, String variable) {
        ElfFile elf = ElfReader.read(object);
        ElfSymbol symbol = elf.symbols().stream()
                .filter(candidate -> candidate.name().equals(variable))
                .findFirst()
                .orElseThrow();
        ElfSection section = elf.sections().get(symbol.sectionIndex());
        return section.contents().slice((int) symbol.value(), (int) symbol.size());
    }

    private String resource(String name) throws Exception {
        try (InputStream stream = getClass().getResourceAsStream("/oracle/" + name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
