package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.processor.clang.ClangException;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build makes, and what it says about sources that give nothing. */
class BpfBuildTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = new TestProject(folder);
    }

    @Test
    void foldersGiveThePackageAndTheObjectLiesBesideTheClass() throws Exception {
        project.source("com/acme/execsnoop.bpf.c");

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));

        assertThat(project.java("com/acme/ExecsnoopBpf.java"))
                .content()
                .contains("package com.acme;", "class ExecsnoopBpf");
        assertThat(ElfReader.read(Files.readAllBytes(project.object("com/acme/execsnoop.bpf.o")))
                        .sections())
                .extracting(ElfSection::name)
                .contains("socket", ".BTF")
                .noneMatch(name -> name.startsWith(".debug"));
    }

    @Test
    void sourcesAtTheRootTakeTheConfiguredPackage() throws Exception {
        project.source("opensnoop.bpf.c");
        project.packageName = "org.example";

        project.build();

        assertThat(project.java("org/example/OpensnoopBpf.java")).exists();
    }

    @Test
    void aSourceAtTheRootWithoutAPackageIsAnError() throws Exception {
        project.source("opensnoop.bpf.c");

        assertThat(project.build().failed()).isEqualTo(1);

        assertThat(project.log.complaints())
                .singleElement()
                .asString()
                .startsWith("ERROR opensnoop.bpf.c:0:0 A skeleton needs a package")
                .contains("com/acme/opensnoop.bpf.c", "<packageName>");
    }

    @Test
    void aFolderThatIsNoPackageIsAnError() throws Exception {
        project.source("my-probes/opensnoop.bpf.c");

        project.build();

        assertThat(project.log.complaints())
                .containsExactly("ERROR opensnoop.bpf.c:0:0 \"my-probes\" cannot be a Java package: rename the folder");
    }

    @Test
    void twoSourcesOfOneClassAreAnError() throws Exception {
        project.source("com/acme/exec_snoop.bpf.c");
        project.source("com/acme/execSnoop.bpf.c");

        assertThat(project.build().failed()).isEqualTo(1);

        assertThat(project.log.complaints())
                .singleElement()
                .asString()
                .contains("com/acme/ExecSnoopBpf.java is generated for", "rename one of the two");
        assertThat(project.outputs()).isEmpty();
    }

    @Test
    void clangsMessagesComeWithTheirPlaceAndThoseOfASharedHeaderOnce() throws Exception {
        project.source("com/acme/shared.h", "static int unused(void) { int missing; return missing; }\n");
        String include = "#pragma clang diagnostic warning \"-Wall\"\n#include \"shared.h\"\n";
        project.source("com/acme/a.bpf.c", include + TestProject.PROGRAM + "int broken = nowhere;\n");
        project.source("com/acme/b.bpf.c", include + TestProject.PROGRAM);

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 1));

        assertThat(project.log.complaints())
                .anySatisfy(message ->
                        assertThat(message).startsWith("ERROR a.bpf.c:8:14 use of undeclared identifier 'nowhere'"))
                .filteredOn(message -> message.contains("'missing' is uninitialized"))
                .singleElement()
                .asString()
                .startsWith("WARNING shared.h:1:")
                .contains("note: ");
    }

    @Test
    void anObjectFromElsewhereIsShippedAsItIs() throws Exception {
        project.source("com/acme/execsnoop.bpf.c");
        project.build();
        Path prebuilt = folder.resolve("prebuilt/org/other");
        Files.createDirectories(prebuilt);
        Files.copy(project.object("com/acme/execsnoop.bpf.o"), prebuilt.resolve("filetop.o"));
        project.objects = java.util.Optional.of(folder.resolve("prebuilt"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));

        assertThat(project.java("org/other/FiletopBpf.java")).content().contains("filetop.o");
        assertThat(project.object("org/other/filetop.o")).hasSameBinaryContentAs(prebuilt.resolve("filetop.o"));
    }

    @Test
    void anObjectThatIsNoneIsAnError() throws Exception {
        Files.createDirectories(folder.resolve("prebuilt/com"));
        Files.writeString(folder.resolve("prebuilt/com/text.o"), "not an object");
        project.objects = java.util.Optional.of(folder.resolve("prebuilt"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 1));

        assertThat(project.log.complaints()).singleElement().asString().startsWith("ERROR text.o:0:0 ");
    }

    @Test
    void definesAndIncludeDirectoriesReachClang() throws Exception {
        project.source("com/acme/a.bpf.c", "#include <limit.h>\nint limit = LIMIT + EXTRA;\n" + TestProject.PROGRAM);
        Files.createDirectories(folder.resolve("headers"));
        Files.writeString(folder.resolve("headers/limit.h"), "#define LIMIT 7\n");
        project.includeDirectories = List.of(folder.resolve("headers"));
        project.defines = List.of("EXTRA=1");

        assertThat(project.build().succeeded()).isTrue();
    }

    @Test
    void withoutClangTheMessageSaysHowToGetIt() throws IOException {
        project.source("com/acme/a.bpf.c");

        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> BpfBuild.run(project.request("no-such-clang"), project.log))
                .withMessageContaining("apt-get install");
    }

    @Test
    void aProjectWithoutSourcesHasNothingToBuildAndNeedsNoClang() throws Exception {
        assertThat(BpfBuild.run(project.request("no-such-clang"), project.log)).isEqualTo(new BuildOutcome(0, 0, 0));
    }

    private static final String RING = """
            struct { int (*type)[27]; int (*max_entries)[4096]; } events SEC(".maps");
            """;

    @Test
    void bpf4jsHeaderIsOnTheIncludePath() throws Exception {
        project.source(
                "com/acme/a.bpf.c",
                "#include <bpf4j.h>\n" + TestProject.PROGRAM + RING + "BPF4J_EVENT(events, struct event);\n");

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 1, 0));

        assertThat(project.java("com/acme/ABpf.java")).content().contains("BpfRingBuffer<Event>");
        assertThat(project.log.complaints()).isEmpty();
        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 0, 0));
    }

    @Test
    void aHeaderOfTheUsersWins() throws Exception {
        project.source("bpf4j.h", "#define BPF4J_EVENT(map, type) type the_users_own\n");
        project.source(
                "com/acme/a.bpf.c",
                "#include <bpf4j.h>\n" + TestProject.PROGRAM + RING + "BPF4J_EVENT(events, struct event);\n");

        project.build();

        assertThat(project.java("com/acme/ABpf.java")).content().contains("theUsersOwn()");
    }

    @Test
    void theConfigurationSaysWhatSourcesDoNot() throws Exception {
        project.source("com/acme/a.bpf.c", TestProject.PROGRAM + RING);
        project.source("com/acme/b.bpf.c", TestProject.PROGRAM);
        project.events = List.of(event(Optional.empty(), "events"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(project.java("com/acme/ABpf.java")).content().contains("BpfRingBuffer<Event>");
        assertThat(project.log.complaints()).isEmpty();
        project.events = List.of();
        assertThat(project.build()).as("another configuration").isEqualTo(new BuildOutcome(2, 2, 0));
        assertThat(project.java("com/acme/ABpf.java")).content().contains("BpfRingBuffer<BpfBytes>");
    }

    @Test
    void theConfigurationMayNameTheSources() throws Exception {
        project.source("com/acme/a.bpf.c", TestProject.PROGRAM + RING);
        project.source("com/acme/b.bpf.c", TestProject.PROGRAM + RING);
        project.events = List.of(event(Optional.of("**/b.bpf.c"), "events"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(project.java("com/acme/ABpf.java")).content().contains("BpfRingBuffer<BpfBytes>");
        assertThat(project.java("com/acme/BBpf.java")).content().contains("BpfRingBuffer<Event>");
        project.events = List.of(event(Optional.of("**/b.bpf.c"), "evnts"));
        assertThat(project.build().failed()).isOne();
        assertThat(project.log.complaints())
                .anyMatch(message -> message.startsWith("ERROR b.bpf.c:0:0 <event><map>evnts</map>")
                        && message.contains("is about a map that the object has not"));
    }

    private static BuildRequest.EventType event(Optional<String> source, String map) {
        return new BuildRequest.EventType(source, map, "struct event", Optional.empty(), Optional.empty());
    }
}
