package io.github.bpf4j.torture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JVMs that do what may end them. */
final class TortureJvm {
    /** Of this JVM, as a class path: surefire's own is a jar with a manifest, and tests may be run as a module. */
    static final String CLASS_PATH = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    System.getProperty("jdk.module.path"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(File.pathSeparator));

    private TortureJvm() {}

    /** Starts one, with both streams in one. */
    static Process start(String classPath, Class<?> main, String... arguments) throws IOException {
        // A shell that starts this in the background ignores SIGINT, and so would the JVM.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:ErrorFile=target/hs_err_%p.log", "-XX:-CreateCoredumpOnCrash"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (System.getProperty("bpf4j.libbpf") != null) {
            command.add("-Dbpf4j.libbpf=" + System.getProperty("bpf4j.libbpf"));
        }
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(new File("").getAbsoluteFile())
                .redirectErrorStream(true)
                .start();
    }

    /** How one ended. */
    record Result(int status, String output) {}

    /** Runs one to its end. */
    static Result run(String classPath, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = start(classPath, main, arguments);
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }
}
