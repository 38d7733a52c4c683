package io.github.bpf4j.processor.annotation;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;
import io.github.bpf4j.processor.build.BpfBuild;
import io.github.bpf4j.processor.build.BuildLog;
import io.github.bpf4j.processor.build.BuildRequest;
import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.codegen.TestClang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skeletons by annotation: from where, and the same as the Maven plugin's. */
class SkeletonStepTest {
    private static final String C = """
            #include <linux/bpf.h>
            #include <bpf/bpf_helpers.h>
            __u64 %s;
            SEC("xdp") int pass(struct xdp_md *context) { return XDP_PASS; }
            char LICENSE[] SEC("license") = "GPL";
            """;

    @TempDir
    Path folder;

    private Javac javac;

    @BeforeEach
    void makeFolders() throws Exception {
        javac = new Javac(Files.createDirectories(folder.toRealPath().resolve("src")));
    }

    private static byte[] object() {
        return TestClang.any().compileResource("execsnoop.bpf.c", TestClang.LITTLE_ENDIAN);
    }

    /** A small object that has a variable of this name. */
    private byte[] objectWith(String variable) throws Exception {
        Path sources = folder.resolve("other-" + variable);
        new Javac(sources).with("com/acme/probe.bpf.c", C.formatted(variable));
        build(Optional.of(sources), Optional.empty());
        return Files.readAllBytes(folder.resolve("built/objects/com/acme/probe.bpf.o"));
    }

    private void build(Optional<Path> sources, Optional<Path> objects) throws Exception {
        Path built = folder.resolve("built");
        BuildLog log = (level, where, message) -> assertThat(level).as(message).isNotEqualTo(BuildLog.Level.ERROR);
        BpfBuild.run(
                new BuildRequest(
                        sources.map(root -> new BuildRequest.InputFolder(root, List.of("**/*.bpf.c"), List.of())),
                        objects.map(root -> new BuildRequest.InputFolder(root, List.of("**/*.o"), List.of())),
                        "",
                        new BuildRequest.Compiler(
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Architecture.host(),
                                Optional.empty()),
                        new BuildRequest.Types(List.of(), false),
                        new BuildRequest.Outputs(
                                built.resolve("java"), built.resolve("objects"), built.resolve("work"))),
                log);
    }

    @Test
    void anObjectGivesWhatThePluginGives() throws Exception {
        new Javac(folder.resolve("objects")).with("com/acme/execsnoop.bpf.o", object());
        build(Optional.empty(), Optional.of(folder.resolve("objects")));
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("execsnoop.bpf.o")
                class User {
                    long dropped(ExecsnoopBpf skeleton) { return skeleton.bss().dropped(); }
                }
                """);

        Compilation compilation = javac.compile("-Abpf4j.objects=" + folder.resolve("objects"));

        assertThat(compilation).succeededWithoutWarnings();
        assertSameAsBuilt(compilation, "ExecsnoopBpf.java", "execsnoop.bpf.o");
    }

    @Test
    void aSourceGivesWhatThePluginGives() throws Exception {
        javac.with("com/acme/probe.bpf.c", C.formatted("count"));
        build(Optional.of(javac.folder()), Optional.empty());
        javac.with("com/acme/package-info.java", """
                @io.github.bpf4j.annotation.BpfSkeleton(source = "probe.bpf.c")
                package com.acme;
                """);

        Compilation compilation = javac.compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertSameAsBuilt(compilation, "ProbeBpf.java", "probe.bpf.o");
    }

    @Test
    void textGivesWhatAFileOfThatNameGives() throws Exception {
        Path files = folder.resolve("files");
        new Javac(files).with("com/acme/User.bpf.c", C.formatted("count"));
        build(Optional.of(files), Optional.empty());
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = \"""
                        %s\""")
                class User {}
                """.formatted(
                        C.formatted("count").indent(8).strip()));

        Compilation compilation = javac.compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(skeleton(compilation, "com/acme/UserBpf.java"))
                .isEqualTo(Files.readString(folder.resolve("built/java/com/acme/UserBpf.java")));
    }

    @Test
    void variablesOfAnArenaAreThere() throws Exception {
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = \"""
                        #define SEC(name) __attribute__((section(name), used))
                        struct { int (*type)[33]; int (*map_flags)[1024]; int (*max_entries)[1]; } memory SEC(".maps");
                        int started SEC(".addr_space.1") = 7;
                        \""")
                class User {
                    int started(UserBpf skeleton) { return skeleton.arena().started(8).started(); }
                    long where(UserBpf.Arena variables) { return variables.startedPointer(); }
                }
                """);

        assertThat(javac.compile()).succeededWithoutWarnings();
    }

    private void assertSameAsBuilt(Compilation compilation, String source, String object) throws Exception {
        assertThat(skeleton(compilation, "com/acme/" + source))
                .isEqualTo(Files.readString(folder.resolve("built/java/com/acme/" + source)));
        assertThat(Javac.output(compilation, StandardLocation.CLASS_OUTPUT, "com/acme/" + object))
                .isEqualTo(Files.readAllBytes(folder.resolve("built/objects/com/acme/" + object)));
    }

    private static String skeleton(Compilation compilation, String path) {
        return new String(Javac.output(compilation, StandardLocation.SOURCE_OUTPUT, path), UTF_8);
    }

    /** Takes the places away one by one: each time the next one in the order gives the object. */
    @Test
    void theFirstPlaceWins() throws Exception {
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("probe.bpf.o")
                class User {}
                """);
        List<String> places = List.of("option", "source-path", "beside", "class-path");
        for (String place : places) {
            Path root = place.equals("beside") ? javac.folder() : folder.resolve(place);
            new Javac(root).with("com/acme/probe.bpf.o", objectWith("from_" + place.replace('-', '_')));
        }
        for (String place : places) {
            Compilation compilation = javac.compile(
                    "-Abpf4j.objects=" + folder.resolve("option"),
                    "-sourcepath",
                    folder.resolve("source-path").toString(),
                    "-cp",
                    Javac.classPath() + ":" + folder.resolve("class-path"));

            assertThat(skeleton(compilation, "com/acme/ProbeBpf.java"))
                    .contains("<code>__u64 from_" + place.replace('-', '_') + "</code>");
            Path root = place.equals("beside") ? javac.folder() : folder.resolve(place);
            Files.delete(root.resolve("com/acme/probe.bpf.o"));
        }
    }

    @Test
    void aPackageMayHaveSeveral() throws Exception {
        javac.with("com/acme/execsnoop.bpf.o", object()).with("com/acme/other.bpf.o", object());
        javac.with("com/acme/package-info.java", """
                @BpfSkeleton("execsnoop.bpf.o")
                @BpfSkeleton("other.bpf.o")
                package com.acme;
                import io.github.bpf4j.annotation.BpfSkeleton;
                """);

        Compilation compilation = javac.compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("com.acme.ExecsnoopBpf");
        assertThat(compilation).generatedSourceFile("com.acme.OtherBpf");
    }

    @Test
    void eventsGetTheTypesThatAnnotationsGive() {
        javac.with("com/acme/probe.bpf.c", """
                #include <linux/bpf.h>
                #include <bpf/bpf_helpers.h>
                enum kind { KIND_EXEC = 1, KIND_EXIT };
                struct exec { __u32 kind; __u32 pid; } exec_sample;
                struct exit { __u32 kind; __u32 code; __u64 time; } exit_sample;
                enum kind kind_sample;
                struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } events SEC(".maps");
                SEC("xdp") int pass(struct xdp_md *context) { return XDP_PASS; }
                """);
        javac.with("com/acme/User.java", """
                package com.acme;
                import io.github.bpf4j.annotation.BpfEvent;
                import io.github.bpf4j.annotation.BpfRecord;
                import io.github.bpf4j.annotation.BpfSkeleton;
                import io.github.bpf4j.annotation.OnEvent;
                @BpfSkeleton(source = "probe.bpf.c")
                @BpfEvent(map = "events", type = "struct exec", tag = "kind", tagValue = "KIND_EXEC")
                @BpfEvent(map = "events", type = "struct exit", tag = "kind", tagValue = "2")
                class User {
                    @BpfRecord("exit") record Exit(long code) {}
                    @OnEvent("events") void other(ProbeBpf.EventsEvent event) {}
                    @OnEvent("events") void exec(ProbeBpf.Exec event) {}
                    @OnEvent("events") void exit(Exit event) {}
                }
                """);

        Compilation compilation = javac.compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(skeleton(compilation, "com/acme/UserHandlers.java")).contains("""
                    private static void dispatchEvents(ProbeBpf.EventsEvent event, User handlers) {
                        if (event instanceof ProbeBpf.Exec event0) {
                            handlers.exec(event0);
                            return;
                        }
                        if (event instanceof ProbeBpf.Exit event1) {
                            handlers.exit(User_ExitCodec.read(event1));
                            return;
                        }
                        handlers.other(event);
                    }
                """);
    }

    @Test
    void aProgramOfThisMachineIsNoBpfObject() throws Exception {
        javac.with("com/acme/true.bpf.o", Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin/java")));
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("true.bpf.o")
                class User {}
                """);

        assertThat(javac.messages(javac.compile()))
                .matches(
                        "com/acme/User.java:2:41: error: true.bpf.o: The ELF file is of type 3, not relocatable .1.: .*\n");
    }

    @Test
    void anObjectOfAnotherMachineIsNoBpfObject() {
        byte[] object = object();
        object[18] = 62; // e_machine: x86-64
        object[19] = 0;
        javac.with("com/acme/probe.bpf.o", object);
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("probe.bpf.o")
                class User {}
                """);

        assertThat(javac.messages(javac.compile()))
                .isEqualTo("com/acme/User.java:2:41: error: probe.bpf.o: The object is for ELF machine 62, not for BPF"
                        + " (247): compile it with clang -target bpf\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SuppressWarnings(\"bpf4j.raw-events\")",
                "@SuppressWarnings(\"bpf4j\")",
                "-Abpf4j.silence=raw-events",
                "-Abpf4j.silence=clang,all"
            })
    void warningsAreSilencedByName(String by) {
        javac.with("com/acme/probe.bpf.c", """
                #include <linux/bpf.h>
                #include <bpf/bpf_helpers.h>
                struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } events SEC(".maps");
                """);
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = "probe.bpf.c")
                class User {}
                """);

        assertThat(javac.messages(javac.compile()))
                .startsWith(
                        "com/acme/User.java:2:50: warning: [raw-events] probe.bpf.c: ring buffer events does not say");

        if (by.startsWith("@")) {
            javac.with("com/acme/User.java", """
                    package com.acme;
                    %s
                    @io.github.bpf4j.annotation.BpfSkeleton(source = "probe.bpf.c")
                    class User {}
                    """.formatted(by));
        }
        assertThat(javac.messages(by.startsWith("@") ? javac.compile() : javac.compile(by)))
                .isEmpty();
    }

    @Test
    void theKernelsTypesAreThereForTextToo() {
        assumeTrue(Files.exists(Path.of("/sys/kernel/btf/vmlinux")), "this kernel has no BTF");
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton(source = \"""
                        #include "vmlinux.h"
                        #include "own.h"
                        #include <bpf/bpf_helpers.h>
                        struct task_struct *task;
                        SEC("xdp") int pass(struct xdp_md *context) { return OWN; }
                        \""")
                class User {}
                """);
        javac.with("com/acme/own.h", "#define OWN XDP_PASS\n");

        Compilation compilation = javac.compile("-Abpf4j.work=" + folder.resolve("work"), "-Abpf4j.silence=clang");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(folder.resolve("work/include/vmlinux.h")).exists();
    }

    @Test
    void claimsTheAnnotationsThatThereAre() {
        assertThat(new BpfAnnotationProcessor().getSupportedAnnotationTypes())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                BpfSkeleton.class,
                                BpfSkeleton.List.class,
                                BpfEvent.class,
                                BpfEvent.List.class,
                                BpfRecord.class,
                                OnEvent.class)
                        .map(Class::getCanonicalName)
                        .toList());
    }

    @Test
    void optionsWithoutMeaningAreRefused() {
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("probe.bpf.o")
                class User {}
                """);

        assertThat(javac.messages(javac.compile("-Abpf4j.architecture=z80")))
                .startsWith("error: -Abpf4j.architecture: There is no architecture \"z80\": set one of x86, arm64");
    }
}
