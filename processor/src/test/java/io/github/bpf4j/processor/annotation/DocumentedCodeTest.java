package io.github.bpf4j.processor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in docs/annotations.md is what is compiled here, but for its first example, which another test runs. */
class DocumentedCodeTest {
    private static final Path DOCUMENT = Path.of("../docs/annotations.md");
    private static final Path SOURCES = Path.of("src/test/resources/annotation/documented");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final String TYPES = """
            #include <linux/bpf.h>
            #include <bpf/bpf_helpers.h>
            struct event { __u32 pid; char comm[16]; };
            """;

    @TempDir
    Path folder;

    private Javac javac;

    @BeforeEach
    void openProject() {
        javac = new Javac(folder.resolve("project"));
    }

    private void compile(String object, String maps) throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        javac.with(object, Tool.clangs().get(0).compile(work, TYPES + maps, "bpfel", "-I" + multiarch()));
    }

    /** Where clang finds asm/types.h, if that is not in the usual place. */
    private static Path multiarch() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/include"))) {
            return folders.filter(candidate -> Files.isDirectory(candidate.resolve("asm")))
                    .findFirst()
                    .orElse(Path.of("/usr/include"));
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void compilesWithoutAMessage() throws IOException {
        compile("com/acme/execsnoop.bpf.o", """
                struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); __type(value, struct event); }
                events SEC(".maps");
                struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 8); __type(key, __u32);
                         __type(value, struct event); } execs SEC(".maps");
                """);
        compile("com/acme/others/opensnoop.bpf.o", """
                struct event sample;
                struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } events SEC(".maps");
                """);
        for (Path source : sources()) {
            String text = Files.readString(source);
            String inPackage =
                    text.substring(text.indexOf(' ') + 1, text.indexOf(';')).replace('.', '/');
            javac.with(inPackage + "/" + source.getFileName(), text);
        }

        assertThat(javac.run("-Xlint:all,-processing", "-Werror")).isEmpty();
    }

    @Test
    void isWhatIsCompiled() throws IOException {
        StringBuilder compiled = new StringBuilder();
        for (Path source : sources()) {
            compiled.append(squeezed(Files.readString(source))).append('\n');
        }
        List<String> blocks = new ArrayList<>();
        for (Matcher matcher = BLOCK.matcher(Files.readString(DOCUMENT)); matcher.find(); ) {
            blocks.add(squeezed(matcher.group(1)));
        }

        assertThat(blocks.remove(0)).contains("class Hello");
        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(compiled.toString()).contains(block));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
