package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.object.EventConfiguration;
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
        return JavaBuild.jdks().stream()
                .flatMap(jdk -> Stream.of(
                        Arguments.of("execsnoop", TestClang.LITTLE_ENDIAN, jdk),
                        Arguments.of("events", TestClang.LITTLE_ENDIAN, jdk),
                        Arguments.of("zoo", TestClang.LITTLE_ENDIAN, jdk),
                        Arguments.of("zoo", TestClang.BIG_ENDIAN, jdk),
                        Arguments.of("kinds", TestClang.LITTLE_ENDIAN, jdk),
                        Arguments.of("kinds", TestClang.BIG_ENDIAN, jdk),
                        Arguments.of("arena", TestClang.LITTLE_ENDIAN, jdk),
                        Arguments.of("arena", TestClang.BIG_ENDIAN, jdk)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void compiles(String name, String target, Path jdk) {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(new SkeletonRequest(
                TestClang.any().compileResource(name + ".bpf.c", target),
                "com.acme",
                name + ".bpf.c",
                name + ".bpf.o"));

        assertThat(List.of(
                        JavaBuild.onClassPath(jdk, output.resolve("classes"), skeleton),
                        JavaBuild.inModule(jdk, output.resolve("module"), skeleton)))
                .containsOnly("");
    }

    static Stream<Arguments> sharing() {
        return JavaBuild.jdks().stream()
                .flatMap(jdk -> Stream.of("events", "zoo").map(name -> Arguments.of(name, jdk)));
    }

    @ParameterizedTest
    @MethodSource("sharing")
    void compilesWithAllClassesOutside(String name, Path jdk) {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(new SkeletonRequest(
                TestClang.any().compileResource(name + ".bpf.c", TestClang.LITTLE_ENDIAN),
                "com.acme",
                name + ".bpf.c",
                name + ".bpf.o",
                EventConfiguration.none(),
                path -> true));

        assertThat(skeleton.shared()).hasSizeGreaterThan(3);
        assertThat(List.of(
                        JavaBuild.onClassPath(jdk, output.resolve("classes"), skeleton),
                        JavaBuild.inModule(jdk, output.resolve("module"), skeleton)))
                .containsOnly("");
    }
}
