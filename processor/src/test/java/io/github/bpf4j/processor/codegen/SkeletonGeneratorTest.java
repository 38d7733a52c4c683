package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.Warning;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonGeneratorTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSameWhateverTheLocaleAndTimeZone() {
        SkeletonRequest request = zoo();
        GeneratedSkeleton first = SkeletonGenerator.generate(request);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

                assertThat(SkeletonGenerator.generate(request)).as(tag).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Building must work where libbpf is absent: nothing of the runtime may run. */
    @Test
    void initializesNoClassOfTheRuntime() throws Exception {
        Path object = Files.write(folder.resolve("zoo.bpf.o"), zoo().object());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xlog:class+init=info",
                        "-cp",
                        System.getProperty("jdk.module.path", "")
                                + File.pathSeparator
                                + System.getProperty("java.class.path"),
                        Main.class.getName(),
                        object.toString())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log.lines().filter(line -> line.contains("Initializing 'io/github/bpf4j/")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("io/github/bpf4j/runtime/"));
    }

    /** What {@link #initializesNoClassOfTheRuntime} runs in a JVM of its own. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws Exception {
            byte[] object = Files.readAllBytes(Path.of(arguments[0]));
            SkeletonGenerator.generate(new SkeletonRequest(object, "com.acme", "zoo.bpf.c", "zoo.bpf.o"));
        }
    }

    @Test
    void namesWhatItCannotExpress() {
        assertThat(SkeletonGenerator.generate(zoo()).warnings())
                .extracting(Warning::text)
                .containsExactly(
                        "ring buffer untyped_events does not say what it carries, so that its events are raw bytes:"
                                + " #include <bpf4j.h> and add BPF4J_EVENT(untyped_events, struct your_event), or"
                                + " __type(value, struct your_event) to the map",
                        "map sizes_only gives the size of its key only, so that it is raw bytes: declare"
                                + " __type(key, ...) instead of __uint(key_size, 4)",
                        "map sizes_only gives the size of its value only, so that it is raw bytes: declare"
                                + " __type(value, ...) instead of __uint(value_size, 64)",
                        "perf buffer perf_events does not say what it carries, so that its events are raw bytes:"
                                + " #include <bpf4j.h> and add BPF4J_EVENT(perf_events, struct your_event), or"
                                + " __type(value, struct your_event) to the map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.", "com..acme", "com.acme.class", "com acme", "1st", "a;b", "é*/"})
    void refusesWhatIsNoPackage(String name) {
        SkeletonRequest request = new SkeletonRequest(new byte[0], name, "zoo.bpf.c", "zoo.bpf.o");

        assertThatThrownBy(() -> SkeletonGenerator.generate(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("packageName");
    }

    @Test
    void writesIntoTheUnnamedPackageAsWell() {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(
                new SkeletonRequest(zoo().object(), "", "dir-name.2.bpf.c", "dir-name.2.bpf.o"));

        assertThat(skeleton.className()).isEqualTo("DirName2Bpf");
        assertThat(skeleton.source())
                .startsWith("import ")
                .contains("(\"dir_name_2_bpf\", DirName2Bpf.class, \"dir-name.2.bpf.o\")");
        assertThat(JavaBuild.onClassPath(JavaBuild.jdks().get(0), folder, skeleton))
                .isEmpty();
    }

    private static SkeletonRequest zoo() {
        return new SkeletonRequest(
                TestClang.any().compileResource("zoo.bpf.c", TestClang.LITTLE_ENDIAN),
                "com.acme",
                "zoo.bpf.c",
                "zoo.bpf.o");
    }
}
