package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A running {@code exec_driver}: a C program that starts programs one way or another.
 *
 * <p>Java's own {@link ProcessBuilder} is of no use for counting: it makes several execve calls for one start.
 */
final class ExecDriver {
    private final Process process;
    private List<Start> starts = List.of();

    private ExecDriver(Process process) {
        this.process = process;
    }

    /** What the driver says of a start; {@code errno} is 0 where the program was started. */
    record Start(int pid, int errno) {}

    /** Compiles the driver into a folder. */
    static Path compile(Path folder) throws IOException, InterruptedException {
        Path driver = folder.resolve("exec_driver");
        run("clang", "-O1", "-pthread", "-o", driver.toString(), "src/test/c/exec_driver.c");
        // The drivers start programs as another user, who must be able to reach the folder.
        folder.toFile().setExecutable(true, false);
        return driver;
    }

    /** Starts the driver, which then waits for {@link #go}. */
    static ExecDriver launch(Path driver, String mode, int uid, int count, String... command) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(driver.toString(), mode, Integer.toString(uid), Integer.toString(count)));
        line.addAll(List.of(command));
        return new ExecDriver(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits until all starts are done. */
    void await() throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            starts = lines.lines().map(ExecDriver::start).toList();
            assertThat(process.waitFor()).isZero();
        }
    }

    /** The starts that were made, in their order; none before {@link #await}. */
    List<Start> starts() {
        return starts;
    }

    private static Start start(String line) {
        String[] words = line.split(" ");
        return new Start(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    /** Runs a command to its end and returns what it prints. */
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Where a program is found, if it is on the path. */
    static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
