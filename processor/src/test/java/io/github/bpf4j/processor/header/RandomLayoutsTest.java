package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfReader;
import io.github.bpf4j.processor.clang.Clang;
import io.github.bpf4j.processor.clang.InstalledClangs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C to BTF and back to C: the second layout is the first one, in both byte orders. */
class RandomLayoutsTest {
    private static final int SEEDS = 2;
    private static final int STRUCTS = 400;

    @TempDir
    Path folder;

    static Stream<Arguments> cases() throws InterruptedException {
        return InstalledClangs.all()
                .flatMap(clang -> Stream.of("bpfel", "bpfeb")
                        .flatMap(target ->
                                IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(clang, target, seed))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void layoutsSurvive(Clang clang, String target, int seed) throws Exception {
        HeaderCompiler compiler = new HeaderCompiler(clang, folder, "-target", target, "-w");
        Btf btf = BtfReader.readObject(compiler.object("structs", RandomStructs.source(seed, STRUCTS))
                .section(".BTF")
                .orElseThrow()
                .contents());

        HeaderCompiler.Checked checked = compiler.check(btf, HeaderCompiler.header(btf));

        assertThat(checked.sizes()).isGreaterThan(2 * STRUCTS);
        assertThat(checked.offsets()).isGreaterThan(STRUCTS);
        assertThat(checked.bitfields()).isGreaterThan(STRUCTS / 2);
        assertThat(checked.problems()).isEqualTo(List.of());
    }
}
