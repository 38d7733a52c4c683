package io.github.bpf4j.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine that tests run, or compare with. */
public record Tool(Path executable) {
    /** The program; skips the test if this machine has it not. */
    public static Tool required(String name) {
        Optional<Tool> tool = find(name);
        assumeTrue(tool.isPresent(), "this machine has no " + name);
        return tool.get();
    }

    /** The program, also from where only root looks. */
    public static Optional<Tool> find(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    /** Both kinds of clang that differ in the BTF that they write; skips the test if none is there. */
    public static List<Tool> clangs() {
        List<Tool> clangs = Stream.of("clang-14", "clang-19")
                .flatMap(name -> find(name).stream())
                .toList();
        return clangs.isEmpty() ? List.of(required("clang")) : clangs;
    }

    /** How a run ended. */
    public record Run(int status, String output, String errors) {}

    /** Runs the program in a folder. */
    public Run run(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("output", ".txt");
            Path errors = Files.createTempFile("errors", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                return new Run(process.waitFor(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the program prints; fails the test if it fails. */
    public String output(Path folder, String... arguments) {
        Run run = run(folder, arguments);
        if (run.status() != 0) {
            throw new AssertionError(executable + " " + String.join(" ", arguments) + " ended with " + run.status()
                    + ":\n" + run.errors() + run.output());
        }
        return run.output();
    }

    /**
     * Compiles a BPF source as a clang.
     *
     * @param target {@code bpfel} or {@code bpfeb}
     * @return the object's bytes; the file stays in the folder as {@code test.o}
     */
    public byte[] compile(Path folder, String source, String target, String... flags) {
        try {
            Files.writeString(folder.resolve("test.bpf.c"), source);
            List<String> arguments = new ArrayList<>(List.of("-g", "-O2", "-w", "-target", target, "-c"));
            arguments.addAll(List.of(flags));
            arguments.addAll(List.of("test.bpf.c", "-o", "test.o"));
            output(folder, arguments.toArray(String[]::new));
            return Files.readAllBytes(folder.resolve("test.o"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return executable.getFileName().toString();
    }
}
