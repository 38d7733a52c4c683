package io.github.bpf4j.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Compiles BPF sources of the test resources, each once. */
public final class BpfCompiler {
    /** Kernels that are emulated would take a minute for what clang does in a second. */
    private static final String KEPT = "bpf4j.test.objects";

    private static final Map<String, byte[]> OBJECTS = new ConcurrentHashMap<>();

    private BpfCompiler() {}

    /** The object of {@code bpf/<name>.bpf.c}. */
    public static byte[] object(String name) {
        return OBJECTS.computeIfAbsent(name, BpfCompiler::compileResource);
    }

    /** The object of a C text; from the folder of objects that {@code bpf4j.test.objects} names, if it is there. */
    public static byte[] compile(String source) {
        String folder = System.getProperty(KEPT);
        if (folder == null) {
            return compileAnew(source);
        }
        try {
            Path kept = Path.of(folder, UUID.nameUUIDFromBytes(source.getBytes()) + ".o");
            if (!Files.exists(kept)) {
                Files.createDirectories(kept.getParent());
                Files.write(kept, compileAnew(source));
            }
            return Files.readAllBytes(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compileAnew(String source) {
        try {
            Path directory = Files.createTempDirectory("bpf4j-test");
            try {
                Path c = Files.writeString(directory.resolve("test.bpf.c"), source);
                return compile(c, directory.resolve("test.bpf.o"));
            } finally {
                try (Stream<Path> files = Files.walk(directory)) {
                    files.sorted((a, b) -> b.compareTo(a))
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compileResource(String name) {
        try (var source = BpfCompiler.class.getResourceAsStream("/bpf/" + name + ".bpf.c")) {
            return compile(new String(source.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compile(Path source, Path object) throws IOException {
        List<String> command = new ArrayList<>(List.of("clang", "-O2", "-g", "-target", "bpf"));
        // asm/types.h is where the C compiler of the host finds it, and clang does not look for another target.
        try (Stream<Path> includes = Files.list(Path.of("/usr/include"))) {
            includes.filter(directory -> Files.isDirectory(directory.resolve("asm")))
                    .forEach(directory -> command.add("-I" + directory));
        }
        command.addAll(List.of("-c", source.toString(), "-o", object.toString()));
        Process clang = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(clang.getInputStream().readAllBytes());
        try {
            if (clang.waitFor() != 0) {
                throw new AssertionError("clang failed:\n" + output);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Files.readAllBytes(object);
    }
}
