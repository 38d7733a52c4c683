package io.github.bpf4j.processor.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.palantir.javapoet.JavaFile;
import io.github.bpf4j.processor.codegen.JavaBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands javac and java, as a build that isn't Maven calls them. */
class PlainJavacTest {
    /** The example of the document that explains annotations. */
    private static String hello() throws IOException {
        String document = Files.readString(Path.of("../docs/annotations.md"));
        int begin = document.indexOf("```java\nimport") + "```java\n".length();
        return document.substring(begin, document.indexOf("```\n", begin));
    }

    @TempDir
    Path folder;

    private Javac project;

    @BeforeEach
    void openProject() {
        project = new Javac(folder);
    }

    /** The processor and what it needs. */
    private static String processorPath() {
        return String.join(
                File.pathSeparator,
                Javac.location(BpfAnnotationProcessor.class),
                Javac.location(JavaFile.class),
                Javac.location(JsonFactory.class),
                Javac.classPath());
    }

    private static List<Path> jdks() {
        return JavaBuild.jdks();
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String javac(Path jdk, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/javac").toString(),
                "-processorpath",
                processorPath(),
                "-cp",
                Javac.classPath(),
                "-d",
                "classes"));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void oneFileWithItsCInsidePrintsTenEvents(Path jdk) throws Exception {
        assumeRoot();
        project.with("Hello.java", hello());
        assertThat(javac(jdk, "Hello.java")).isEmpty();

        Process hello = new ProcessBuilder(
                        jdk.resolve("bin/java").toString(),
                        "-cp",
                        Javac.classPath() + File.pathSeparator + "classes",
                        "Hello")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        while (hello.isAlive()) {
            new ProcessBuilder("/bin/true").start().waitFor();
            hello.waitFor(20, TimeUnit.MILLISECONDS);
        }

        List<String> lines = withoutWarnings(new String(hello.getInputStream().readAllBytes(), UTF_8));
        assertThat(hello.exitValue()).as(lines.toString()).isZero();
        assertThat(lines.get(0)).isEqualTo("attached");
        assertThat(lines.subList(1, lines.size())).hasSize(10).allMatch(line -> line.matches("\\d+ .+"));
    }

    /** As Gradle does it: objects and sources in folders of their own, generated sources kept apart, a module. */
    private void buildModule(Path jdk) throws Exception {
        project.with("bpf/com/acme/probe.bpf.c", """
                #include <linux/bpf.h>
                #include <bpf/bpf_helpers.h>
                __u64 count;
                struct event { __u32 pid; };
                struct {
                    __uint(type, BPF_MAP_TYPE_RINGBUF);
                    __uint(max_entries, 4096);
                    __type(value, struct event);
                } events SEC(".maps");
                SEC("xdp") int pass(struct xdp_md *context)
                {
                    struct event event = { .pid = 42 };
                    count++;
                    bpf_ringbuf_output(&events, &event, sizeof(event), 0);
                    return XDP_PASS;
                }
                char LICENSE[] SEC("license") = "GPL";
                """);
        project.with("java/module-info.java", "module com.acme { requires io.github.bpf4j.runtime; }");
        project.with("java/com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = "probe.bpf.c")
                class User {
                    @io.github.bpf4j.annotation.BpfRecord("event")
                    record Event(long pid) {}

                    @io.github.bpf4j.annotation.OnEvent("events")
                    void take(Event event) {
                        System.out.println("took " + event);
                    }

                    public static void main(String[] arguments) {
                        User user = new User();
                        try (ProbeBpf skeleton = ProbeBpf.load();
                                io.github.bpf4j.runtime.EventLoop loop = io.github.bpf4j.runtime.EventLoop.create()) {
                            try {
                                io.github.bpf4j.runtime.Handlers.bind(skeleton, user, loop);
                            } catch (IllegalArgumentException e) {
                                System.out.println(e.getMessage());
                            }
                            UserHandlers.bind(skeleton, user, loop);
                            skeleton.progs().pass().testRun(new byte[64]);
                            loop.poll(java.time.Duration.ofSeconds(5));
                            System.out.println(skeleton.bss().count() + " counted");
                        }
                    }
                }
                """);

        String messages = run(
                jdk.resolve("bin/javac").toString(),
                "-processorpath",
                processorPath(),
                "-p",
                Javac.classPath(),
                "-d",
                "classes",
                "-s",
                "generated",
                "-Abpf4j.sources=bpf",
                "-Xlint:all,-processing,-requires-automatic,-path",
                "-Werror",
                "java/module-info.java",
                "java/com/acme/User.java");

        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModuleBuildsWithSourcesInAFolderOfTheirOwn(Path jdk) throws Exception {
        buildModule(jdk);

        assertThat(folder.resolve("generated/com/acme/ProbeBpf.java")).exists();
        assertThat(folder.resolve("classes/com/acme/probe.bpf.o")).exists();
    }

    /** The package is neither exported nor open: the class that binds is called by its name. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aModuleBindsItsHandlersItself(Path jdk) throws Exception {
        assumeRoot();
        buildModule(jdk);

        List<String> lines = withoutWarnings(run(
                jdk.resolve("bin/java").toString(),
                "-p",
                Javac.classPath() + File.pathSeparator + "classes",
                "-m",
                "com.acme/com.acme.User"));

        assertThat(lines)
                .containsExactly(
                        "com.acme.UserHandlers cannot be used from here: let module com.acme export or open its package"
                                + " to io.github.bpf4j.runtime, or call com.acme.UserHandlers.bind yourself",
                        "took Event[pid=42]",
                        "1 counted");
    }

    /** Without what newer JDKs say of native access. */
    private static List<String> withoutWarnings(String output) {
        return output.lines()
                .filter(line -> !line.startsWith("WARNING: ") && !line.isEmpty())
                .toList();
    }

    private static void assumeRoot() throws IOException {
        assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "to load BPF the test must be root");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutRoomForTemporaryFilesItSaysSo(Path jdk) throws Exception {
        project.with("User.java", "@io.github.bpf4j.annotation.BpfSkeleton(\"probe.bpf.o\") class User {}");

        Process javac = new ProcessBuilder(
                        jdk.resolve("bin/javac").toString(),
                        "-J-Djava.io.tmpdir=" + folder.resolve("none"),
                        "-processorpath",
                        processorPath(),
                        "-cp",
                        Javac.classPath(),
                        "User.java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(javac.getInputStream().readAllBytes(), UTF_8))
                .contains("error: There is no place for temporary files: java.nio.file.NoSuchFileException");
        assertThat(javac.waitFor()).isEqualTo(1);
    }

    /** Sources without our annotations cost a look into META-INF/services, and the loading of one class of ours. */
    @ParameterizedTest
    @MethodSource("jdks")
    void withoutAnnotationsNothingIsLoaded(Path jdk) throws Exception {
        project.with("Plain.java", "class Plain {}");

        List<String> loaded = javac(jdk, "-J-Xlog:class+load", "Plain.java")
                .lines()
                .filter(line -> line.contains(" io.github.bpf4j") || line.contains("javapoet"))
                .map(line -> line.replaceFirst("^\\S*\\s*(\\S+) source:.*", "$1"))
                .toList();

        assertThat(loaded).containsExactly(BpfAnnotationProcessor.class.getName());
    }
}
