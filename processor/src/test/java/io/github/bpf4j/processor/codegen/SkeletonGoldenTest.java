package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole skeletons, compared with the files in {@code src/test/resources/golden}: each clang
 * gives the same.
 *
 * <p>{@code mvn test -Dbpf4j.updateGolden=true -Dtest=SkeletonGoldenTest} rewrites them; read the difference before you
 * commit it.
 */
class SkeletonGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<Arguments> sources() {
        return TestClang.all().stream()
                .flatMap(clang -> Stream.of("execsnoop", "zoo", "events").map(name -> Arguments.of(name, clang)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isAsTheFileSays(String name, TestClang clang) throws IOException {
        byte[] object = clang.compileResource(name + ".bpf.c", TestClang.LITTLE_ENDIAN);

        GeneratedSkeleton skeleton =
                SkeletonGenerator.generate(new SkeletonRequest(object, "com.acme", name + ".bpf.c", name + ".bpf.o"));

        String file = skeleton.className() + ".java";
        if (Boolean.getBoolean("bpf4j.updateGolden")) {
            Files.writeString(FOLDER.resolve(file), skeleton.source());
            return;
        }
        try (InputStream expected = getClass().getResourceAsStream("/golden/" + file)) {
            assertThat(skeleton.source()).isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }
}
