package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Skeletons compile without a warning, on each JDK, on the class path and in a module. */
class SkeletonCompilationTest {
    @TempDir
    Path output;

    static Stream<Arguments> combinations() {
        return Stream.of("execsnoop", "events")
                .flatMap(name -> TestClang.all().stream()
                        .flatMap(clang -> Stream.of(TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN)
                                .flatMap(target ->
                                        JavaBuild.jdks().stream().map(jdk -> Arguments.of(name, clang, target, jdk)))));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("combinations")
    void compiles(String name, TestClang clang, String target, Path jdk) {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(new SkeletonRequest(
                clang.compileResource(name + ".bpf.c", target), "com.acme", name + ".bpf.c", name + ".bpf.o"));

        assertThat(List.of(
                        JavaBuild.onClassPath(jdk, output.resolve("classes"), skeleton),
                        JavaBuild.inModule(jdk, output.resolve("module"), skeleton)))
                .containsOnly("");
    }
}
