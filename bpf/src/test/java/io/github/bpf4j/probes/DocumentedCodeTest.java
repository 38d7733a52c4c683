package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.runtime.BpfSkeleton;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The C and Java in these documents is taken from sources that these tests compile. */
class DocumentedCodeTest {
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("../docs/events.md"),
            Path.of("../docs/globals.md"),
            Path.of("../docs/maps.md"),
            Path.of("../docs/programs.md"),
            Path.of("../docs/testing.md"));
    private static final Pattern BLOCK = Pattern.compile("(?s)```(c|java)\n(.*?)```");
    private static final int FIRST_WITH_PATTERNS = 21;

    @TempDir
    Path output;

    @Test
    void isWhatIsCompiled() throws IOException {
        String sources = sources();
        List<String> blocks = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            for (Matcher matcher = BLOCK.matcher(read(document)); matcher.find(); ) {
                blocks.add(matcher.group(2));
            }
        }

        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(sources).contains(squeezed(block)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|c)"))
                    .map(DocumentedCodeTest::read)
                    .map(DocumentedCodeTest::squeezed)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Without a default, so that javac finds what is missing. */
    @Test
    void theSwitchKnowsAllTypes() throws Exception {
        Optional<Path> javac = javacWithPatterns();
        assumeTrue(javac.isPresent(), "no JDK of " + FIRST_WITH_PATTERNS + " or later, which has pattern switches");

        String messages = ExecDriver.run(
                javac.get().toString(),
                "--release",
                Integer.toString(FIRST_WITH_PATTERNS),
                "-Xlint:all",
                "-Werror",
                "-cp",
                classPath(),
                "-d",
                output.toString(),
                "src/test/java21/io/github/bpf4j/probes/ProcessText.java");

        assertThat(messages).isEmpty();
    }

    private static Optional<Path> javacWithPatterns() throws IOException {
        List<Path> homes = new ArrayList<>();
        if (Runtime.version().feature() >= FIRST_WITH_PATTERNS) {
            homes.add(Path.of(System.getProperty("java.home")));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> folders = Files.list(installed)) {
                folders.filter(home -> version(home) >= FIRST_WITH_PATTERNS)
                        .sorted()
                        .forEach(homes::add);
            }
        }
        return homes.stream()
                .map(home -> home.resolve("bin/javac"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int version(Path home) {
        Path release = home.resolve("release");
        Matcher version =
                Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.isReadable(release) ? read(release) : "");
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    /** What the sources of the tests need. */
    private static String classPath() {
        return Stream.of(ProcessesBpf.class, BpfSkeleton.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator, "target/test-classes" + File.pathSeparator, ""));
    }
}
