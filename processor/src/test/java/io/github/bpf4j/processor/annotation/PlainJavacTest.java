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
        assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "to load BPF the test must be root");
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

        List<String> lines = new String(hello.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .filter(line ->
                        !line.startsWith("WARNING: ") && !line.isEmpty()) // what newer JDKs say of native access
                .toList();
        assertThat(hello.exitValue()).as(lines.toString()).isZero();
        assertThat(lines.get(0)).isEqualTo("attached");
        assertThat(lines.subList(1, lines.size())).hasSize(10).allMatch(line -> line.matches("\\d+ .+"));
    }

    /** As Gradle does it: objects and sources in folders of their own, generated sources kept apart, a module. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aModuleBuildsWithObjectsInAFolderOfTheirOwn(Path jdk) throws Exception {
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
                SEC("xdp") int pass(struct xdp_md *context) { return XDP_PASS; }
                """);
        project.with("java/module-info.java", "module com.acme { requires io.github.bpf4j.runtime; }");
        project.with("java/com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = "probe.bpf.c")
                class User {
                    @io.github.bpf4j.annotation.BpfRecord("event")
                    record Event(long pid) {}

                    @io.github.bpf4j.annotation.OnEvent("events")
                    void take(Event event) {}

                    long count(ProbeBpf skeleton, io.github.bpf4j.runtime.EventLoop loop) {
                        UserHandlers.bind(skeleton, this, loop);
                        return skeleton.bss().count();
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
        assertThat(folder.resolve("generated/com/acme/ProbeBpf.java")).exists();
        assertThat(folder.resolve("classes/com/acme/probe.bpf.o")).exists();
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
