package io.github.bpf4j.processor.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.kenai.jffi.Function;
import io.github.bpf4j.runtime.BpfSkeleton;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/** Compiles generated sources as strictly as javac can, with a JDK of choice. */
public final class JavaBuild {
    /** Without processors: javac within this process would find ours. */
    private static final List<String> STRICT =
            List.of("-proc:none", "-Xlint:all", "-Xdoclint:html,syntax,reference", "-Werror");

    private JavaBuild() {}

    /** The JDKs to test with: the one that runs this, and 25 where it is installed. */
    public static List<Path> jdks() {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            installed
                    .filter(home -> home.getFileName().toString().contains("-25-"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .sorted()
                    .limit(1)
                    .forEach(homes::add);
        } catch (IOException e) {
            // No such folder on this system: then there is no other JDK that we could know of.
            return homes;
        }
        return homes;
    }

    /** What javac says: empty if it is content. */
    static String onClassPath(Path jdk, Path output, GeneratedSkeleton... skeletons) {
        List<String> arguments = new ArrayList<>(STRICT);
        arguments.addAll(List.of("--release", "17", "-cp", runtime(), "-d", output.toString()));
        arguments.addAll(sources(output, skeletons));
        return javac(jdk, arguments);
    }

    /** What javac says of all sources in and below a folder: empty if it is content. */
    public static String ofFolder(Path sources, Path output) throws IOException {
        List<String> arguments = new ArrayList<>(STRICT);
        arguments.addAll(List.of("--release", "17", "-cp", runtime(), "-d", output.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        return inProcess(arguments);
    }

    /** As {@link #onClassPath}, in a module that requires the runtime only and exports the package. */
    static String inModule(Path jdk, Path output, GeneratedSkeleton skeleton) {
        List<String> arguments = new ArrayList<>(STRICT);
        arguments.addAll(List.of("--release", "17", "-p", runtime(), "-d", output.toString()));
        arguments.addAll(sources(output, skeleton));
        arguments.add(write(
                output.resolve("sources/module-info.java"),
                "module test.user { requires io.github.bpf4j.runtime; exports " + skeleton.packageName() + "; }"));
        return javac(jdk, arguments);
    }

    /** Compiles skeletons together with sources that use AssertJ, without asking for style. */
    static String forTests(Path output, GeneratedSkeleton... skeletons) {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                runtime() + File.pathSeparator + location(Assertions.class),
                "-d",
                output.toString()));
        arguments.addAll(sources(output, skeletons));
        return inProcess(arguments);
    }

    private static List<String> sources(Path output, GeneratedSkeleton... skeletons) {
        List<String> files = new ArrayList<>();
        for (GeneratedSkeleton skeleton : skeletons) {
            Path folder = output.resolve("sources/" + skeleton.packageName().replace('.', '/'));
            files.add(write(folder.resolve(skeleton.className() + ".java"), skeleton.source()));
            for (SharedClass shared : skeleton.shared()) {
                files.add(write(folder.resolve(shared.className() + ".java"), shared.source()));
            }
        }
        return files;
    }

    private static String write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String javac(Path jdk, List<String> arguments) {
        return jdk.equals(Path.of(System.getProperty("java.home"))) ? inProcess(arguments) : forked(jdk, arguments);
    }

    private static String inProcess(List<String> arguments) {
        StringWriter messages = new StringWriter();
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(messages), new PrintWriter(messages), arguments.toArray(String[]::new));
        return status == 0 ? messages.toString() : "javac failed:\n" + messages;
    }

    private static String forked(Path jdk, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/javac").toString()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? messages : "javac failed:\n" + messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String runtime() {
        return String.join(
                File.pathSeparator, location(BpfSkeleton.class), location(NullMarked.class), location(Function.class));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
