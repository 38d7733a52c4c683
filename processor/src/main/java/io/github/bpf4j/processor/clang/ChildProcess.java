package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end and collects what it prints.
 *
 * <p>The output goes to a private temporary file: it never fills a pipe, and the waiting thread can be interrupted,
 * which a thread that reads a pipe cannot.
 */
final class ChildProcess {
    /** A limit that none reaches. */
    static final Duration UNLIMITED = Duration.ofDays(365);

    private ChildProcess() {}

    /**
     * How the program ended.
     *
     * @param output both streams, in the order of writing
     */
    record Outcome(int exitCode, String output) {}

    /**
     * Runs a program; no shell is involved, and its standard input is empty.
     *
     * @param command an absolute path and the arguments
     * @throws IOException if it cannot be started, or lasts longer than the limit
     * @throws InterruptedException if this thread is interrupted; the program is dead by then
     */
    static Outcome run(List<String> command, Path directory, Duration limit) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bpf4j-", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException(command.get(0) + " did not end within " + limit.toSeconds() + " s");
                }
            } finally {
                kill(process);
            }
            return new Outcome(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Kills what still runs, and waits for it: its files may be deleted afterwards. */
    private static void kill(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> descendants = process.descendants().toList();
            process.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        }
    }
}
