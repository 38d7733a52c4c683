package io.github.bpf4j.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own for what a test cannot do in the one it runs in: end, get signals, start with other properties.
 *
 * @param output of both streams
 */
public record ChildJvm(int exitStatus, String output) {
    /** Runs a main class to its end. */
    public static ChildJvm run(List<String> prefix, List<String> options, Class<?> main, String... arguments) {
        try {
            Process process = start(prefix, options, main, arguments);
            String output = new String(process.getInputStream().readAllBytes());
            return new ChildJvm(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static ChildJvm run(List<String> options, Class<?> main, String... arguments) {
        return run(List.of(), options, main, arguments);
    }

    /** Starts a main class, with both streams in one. */
    static Process start(List<String> prefix, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (System.getProperty("bpf4j.libbpf") != null) {
            command.add("-Dbpf4j.libbpf=" + System.getProperty("bpf4j.libbpf"));
        }
        command.addAll(options);
        // Surefire's own class path is a jar with a manifest.
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", classPath()), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    static void awaitEnd(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the child did not end");
        }
    }
}
