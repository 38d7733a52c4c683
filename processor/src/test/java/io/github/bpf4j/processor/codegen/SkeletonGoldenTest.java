package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.object.EventConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
                .flatMap(clang -> Stream.of("execsnoop", "zoo", "kinds", "events", "arena")
                        .map(name -> Arguments.of(name, clang)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isAsTheFileSays(String name, TestClang clang) throws IOException {
        GeneratedSkeleton skeleton = generate(name, clang, path -> false);

        compare(skeleton.className() + ".java", skeleton.source());
    }

    static List<TestClang> clangs() {
        return TestClang.all();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void sharedClassesAreAsTheFilesSay(TestClang clang) throws IOException {
        GeneratedSkeleton skeleton = generate("events", clang, path -> true);
        List<String> compared = List.of("TaggedEvent", "ExecEvent", "Kind");

        assertThat(skeleton.shared()).extracting(SharedClass::className).containsAll(compared);
        for (SharedClass shared : skeleton.shared()) {
            if (compared.contains(shared.className())) {
                compare("shared/" + shared.className() + ".java", shared.source());
            }
        }
    }

    private static GeneratedSkeleton generate(String name, TestClang clang, Predicate<String> shared) {
        return SkeletonGenerator.generate(new SkeletonRequest(
                clang.compileResource(name + ".bpf.c", TestClang.LITTLE_ENDIAN),
                "com.acme",
                name + ".bpf.c",
                name + ".bpf.o",
                EventConfiguration.none(),
                shared));
    }

    private void compare(String file, String source) throws IOException {
        if (Boolean.getBoolean("bpf4j.updateGolden")) {
            Files.createDirectories(FOLDER.resolve(file).getParent());
            Files.writeString(FOLDER.resolve(file), source);
            return;
        }
        try (InputStream expected = getClass().getResourceAsStream("/golden/" + file)) {
            assertThat(source).isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }
}
