package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A clang that compiles the C sources of these tests, each source once.
 *
 * @param tool the program
 */
public record TestClang(Tool tool) {
    /** Little endian, as on most machines that run BPF. */
    public static final String LITTLE_ENDIAN = "bpfel";

    public static final String BIG_ENDIAN = "bpfeb";

    private static final Map<List<String>, byte[]> OBJECTS = new ConcurrentHashMap<>();

    /** The first one; skips the test if there is none. */
    public static TestClang any() {
        return all().get(0);
    }

    /** All versions that the tests care for; skips the test if there is none. */
    static List<TestClang> all() {
        return Tool.clangs().stream().map(TestClang::new).toList();
    }

    /** Compiles a file of {@code src/test/resources/bpf}. */
    public byte[] compileResource(String name, String target) {
        try (InputStream source = TestClang.class.getResourceAsStream("/bpf/" + name)) {
            return compile(new String(source.readAllBytes(), UTF_8), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a source, which may include {@code bpf.h} and {@code bpf4j.h}. */
    byte[] compile(String source, String target) {
        return OBJECTS.computeIfAbsent(
                        List.of(tool.executable().toString(), source, target), key -> run(source, target))
                .clone();
    }

    private byte[] run(String source, String target) {
        try {
            Path folder = Files.createTempDirectory("bpf4j-test");
            try {
                return tool.compile(
                        folder,
                        source,
                        target,
                        "-I" + folderOf("/bpf/bpf.h"),
                        "-I" + folderOf("/io/github/bpf4j/processor/build/bpf4j.h"));
            } finally {
                Files.deleteIfExists(folder.resolve("test.bpf.c"));
                Files.deleteIfExists(folder.resolve("test.o"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(String resource) {
        return Path.of(TestClang.class.getResource(resource).getPath())
                .getParent()
                .toString();
    }

    @Override
    public String toString() {
        return tool.toString();
    }
}
