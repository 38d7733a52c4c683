package io.github.bpf4j.processor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.bpf4j.processor.codegen.TestClang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What javac says to users' mistakes: each folder of {@code src/test/resources/mistakes} is one, with the sources, and
 * in {@code javac.txt} all that javac says, given the {@code options}, if there are any. The first line of {@code User.java} says which mistake it is.
 * docs/annotations.md lists them all.
 *
 * <p>{@code mvn test -Dbpf4j.updateGolden=true -Dtest=MistakesTest} rewrites them; read the difference before you commit
 * it.
 */
class MistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/mistakes");
    private static final Path DOCUMENT = Path.of("../docs/annotations.md");
    private static final String BEGIN = "<!-- mistakes: written by MistakesTest -->\n";
    private static final String END = "<!-- end of mistakes -->\n";
    private static final boolean UPDATE = Boolean.getBoolean("bpf4j.updateGolden");

    static List<String> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void javacSays(String mistake, @TempDir Path folder) throws IOException {
        Javac javac = new Javac(folder.toRealPath());
        try (Stream<Path> files = Files.list(FOLDER.resolve(mistake))) {
            for (Path file : files.toList()) {
                javac.with("com/acme/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        javac.with(
                "com/acme/" + Javac.OBJECT,
                TestClang.any().compileResource("execsnoop.bpf.c", TestClang.LITTLE_ENDIAN));
        javac.with("com/acme/zoo.bpf.o", TestClang.any().compileResource("zoo.bpf.c", TestClang.LITTLE_ENDIAN));

        List<String> options = new ArrayList<>(List.of("-Abpf4j.objects=" + javac.folder(), "-Xlint:-processing"));
        Path more = FOLDER.resolve(mistake).resolve("options");
        if (Files.exists(more)) {
            options.addAll(Files.readAllLines(more));
        }

        Compilation compilation = javac.compile(options.toArray(String[]::new));

        Path expected = FOLDER.resolve(mistake).resolve("javac.txt");
        if (UPDATE) {
            Files.writeString(expected, javac.messages(compilation));
        }
        assertThat(javac.messages(compilation))
                .isEqualTo(Files.readString(expected))
                .isNotEmpty();
    }

    @Test
    void theDocumentListsThemAll() throws IOException {
        StringBuilder list = new StringBuilder();
        for (String mistake : mistakes()) {
            Path folder = FOLDER.resolve(mistake);
            String title =
                    Files.readAllLines(folder.resolve("User.java")).get(0).replaceFirst("^// ", "");
            Path options = folder.resolve("options");
            String given = Files.exists(options)
                    ? ", `" + Files.readString(options).strip().replace("\n", " ") + "`"
                    : "";
            list.append('\n')
                    .append(title)
                    .append(given)
                    .append(":\n\n```\n")
                    .append(Files.readString(folder.resolve("javac.txt")))
                    .append("```\n");
        }
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String updated = document.substring(0, begin) + list + "\n" + document.substring(document.indexOf(END));
        if (UPDATE) {
            Files.writeString(DOCUMENT, updated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(updated);
    }
}
