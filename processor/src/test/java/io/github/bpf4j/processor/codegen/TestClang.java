package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A clang that compiles the C sources of these tests.
 *
 * @param executable name on the path
 */
public record TestClang(String executable) {
    /** Little endian, as on most machines that run BPF. */
    public static final String LITTLE_ENDIAN = "bpfel";

    public static final String BIG_ENDIAN = "bpfeb";

    private static final List<String> CANDIDATES = List.of("clang", "clang-14", "clang-19");
    private static final Map<List<String>, byte[]> OBJECTS = new ConcurrentHashMap<>();

    /** The one that is there by default; skips the test if there is none. */
    public static TestClang any() {
        return all().get(0);
    }

    /** All versions that are installed, each once; skips the test if there is none. */
    static List<TestClang> all() {
        Map<Path, TestClang> byFile = new LinkedHashMap<>();
        for (String candidate : CANDIDATES) {
            Arrays.stream(System.getenv("PATH").split(":"))
                    .map(folder -> Path.of(folder, candidate))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(file -> byFile.putIfAbsent(real(file), new TestClang(candidate)));
        }
        assumeTrue(!byFile.isEmpty(), "no clang on PATH: apt-get install clang");
        return List.copyOf(byFile.values());
    }

    /** Compiles a file of {@code src/test/resources/bpf}. */
    public byte[] compileResource(String name, String target) {
        try (InputStream source = TestClang.class.getResourceAsStream("/bpf/" + name)) {
            return compile(new String(source.readAllBytes(), UTF_8), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a source, which may include {@code bpf.h}. */
    byte[] compile(String source, String target) {
        return OBJECTS.computeIfAbsent(List.of(executable, source, target), key -> run(source, target));
    }

    private byte[] run(String source, String target) {
        try {
            Path folder = Files.createTempDirectory("bpf4j-test");
            Path input = Files.writeString(folder.resolve("test.bpf.c"), source);
            Path output = folder.resolve("test.bpf.o");
            run(List.of(
                    executable,
                    "-g",
                    "-O2",
                    "-target",
                    target,
                    "-I",
                    folderOf("/bpf/bpf.h"),
                    "-I",
                    folderOf("/io/github/bpf4j/processor/build/bpf4j.h"),
                    "-c",
                    input.toString(),
                    "-o",
                    output.toString()));
            byte[] object = Files.readAllBytes(output);
            Files.delete(input);
            Files.delete(output);
            Files.delete(folder);
            return object;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(String resource) {
        return Path.of(TestClang.class.getResource(resource).getPath())
                .getParent()
                .toString();
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(messages).isZero();
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
