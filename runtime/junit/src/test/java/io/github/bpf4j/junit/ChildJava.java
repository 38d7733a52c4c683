package io.github.bpf4j.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM, of the same JDK as the test's. */
final class ChildJava {
    private ChildJava() {}

    record Result(int status, String output) {}

    /** The jar or folder that a class comes from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The homes of these classes, as a class path. */
    static String classPath(Class<?>... types) {
        return String.join(
                File.pathSeparator,
                Stream.of(types).map(type -> home(type).toString()).distinct().toList());
    }

    /**
     * Runs a class's main method to its end.
     *
     * @param before what is to start the JVM, if it is not started as it is
     */
    static Result run(List<String> before, String classPath, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), output);
    }
}
