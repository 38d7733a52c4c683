package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.codegen.JavaBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code <sharedTypes>}: types that several sources of a package have alike get one class in the package. */
class SharedTypesTest {
    private static final String HEADER = """
            #define SEC(name) __attribute__((section(name), used))
            enum kind { KIND_ONE = 1 };
            struct event { unsigned int pid; enum kind kind; struct { int x, y; } pos; };
            """;

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = new TestProject(folder);
        project.sharedTypes = true;
        project.source("com/acme/event.h", HEADER);
        source("a", "struct event last; struct own { int a; } own;");
        source("b", "struct event first; enum kind kind; struct mine { int a; } mine;");
    }

    private void source(String name, String declarations) throws Exception {
        project.source(
                "com/acme/" + name + ".bpf.c",
                "#include \"event.h\"\n" + declarations + "\nSEC(\"socket\") int on_packet_" + name
                        + "(void *context) { return 0; }\nchar LICENSE[] SEC(\"license\") = \"GPL\";\n");
    }

    private String skeleton(String name) throws Exception {
        return Files.readString(project.java("com/acme/" + name + ".java"));
    }

    private void assertShared(String... classes) throws Exception {
        for (String name : classes) {
            assertThat(skeleton(name)).contains("package com.acme;", " " + name + " ");
        }
    }

    private void assertCompiles() throws Exception {
        assertThat(JavaBuild.ofFolder(folder.resolve("target/java"), folder.resolve("classes")))
                .isEmpty();
    }

    @Test
    void whatTwoSourcesHaveLiesInThePackage() throws Exception {
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertShared("Event", "EventPos", "Kind");
        assertThat(skeleton("ABpf")).contains("class Own ").doesNotContain("class Event ", "enum Kind ");
        assertThat(skeleton("BBpf")).contains("class Mine ").doesNotContain("class Event ", "enum Kind ");
        assertThat(skeleton("Event")).contains("@Generated(\"struct event\")");
        assertThat(project.log.complaints()).isEmpty();
        assertCompiles();
    }

    @Test
    void withoutItNothingIsShared() throws Exception {
        project.sharedTypes = false;

        project.build();

        assertThat(project.outputs())
                .containsOnlyKeys("com/acme/ABpf.java", "com/acme/BBpf.java", "com/acme/a.bpf.o", "com/acme/b.bpf.o");
    }

    @Test
    void packagesShareNothing() throws Exception {
        Files.move(
                project.folder.resolve("src/com/acme/b.bpf.c"),
                Files.createDirectories(project.folder.resolve("src/com/other")).resolve("b.bpf.c"));
        Files.copy(project.folder.resolve("src/com/acme/event.h"), project.folder.resolve("src/com/other/event.h"));

        project.build();

        assertThat(project.java("com/acme/Event.java")).doesNotExist();
        assertThat(skeleton("ABpf")).contains("class Event ");
    }

    @Test
    void onePackageMayHaveItsSourcesInTwoPlaces() throws Exception {
        project.packageName = "com.acme";
        Files.move(project.folder.resolve("src/com/acme/b.bpf.c"), project.folder.resolve("src/b.bpf.c"));
        Files.copy(project.folder.resolve("src/com/acme/event.h"), project.folder.resolve("src/event.h"));

        project.build();

        assertShared("Event", "EventPos", "Kind");
        assertCompiles();
    }

    @Test
    void differentTypesOfOneNameStayInTheirSkeletons() throws Exception {
        source("c", "struct own { long b; } own;");

        project.build();

        assertThat(skeleton("ABpf")).contains("class Own ");
        assertThat(skeleton("CBpf")).contains("class Own ");
        assertThat(project.log.complaints())
                .containsExactly(
                        "WARNING c.bpf.c:0:0 [unshared-types] struct own is not the same as in com/acme/a.bpf.c, so that the"
                                + " skeletons do not share it: rename one of the two, or let both sources include one header");
        assertShared("Event");
        assertCompiles();

        assertThat(project.build()).isEqualTo(new BuildOutcome(3, 0, 0));
        assertThat(project.log.complaints()).isEmpty();
    }

    @Test
    void whatHoldsSuchATypeStaysAsWell() throws Exception {
        project.source("com/acme/event.h", HEADER + "struct outer { struct inner in; struct event event; };\n");
        String a = "struct inner { int a; };\n";
        String b = "struct inner { long b; };\n";
        for (Map.Entry<String, String> each : Map.of("a", a, "b", b).entrySet()) {
            project.source(
                    "com/acme/" + each.getKey() + ".bpf.c",
                    each.getValue() + "#include \"event.h\"\nstruct outer outer;\n"
                            + TestProject.PROGRAM
                                    .replace("#define SEC(name) __attribute__((section(name), used))\n", "")
                                    .replace("struct event { unsigned int pid; };\n", ""));
        }

        project.build();

        assertThat(skeleton("ABpf")).contains("class Outer ", "class Inner ");
        assertShared("Event", "EventPos", "Kind");
        assertCompiles();
    }

    private static final String BUFFER = """
            struct { int (*type)[27]; int (*max_entries)[4096]; } events SEC(".maps");
            BPF4J_EVENT(events, struct event, kind, KIND_ONE);
            struct other { unsigned int pid; enum kind kind; };
            BPF4J_EVENT(events, struct other, kind, 2);
            """;

    @Test
    void equalBuffersOfSeveralTypesShareTheirInterface() throws Exception {
        project.source("com/acme/event.h", "#include <bpf4j.h>\n" + HEADER + BUFFER);
        source("a", "");
        source("b", "");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertShared("Event", "EventPos", "Kind", "Other", "EventsEvent");
        assertThat(skeleton("Event")).contains("class Event extends BpfStruct implements EventsEvent");
        assertThat(project.log.complaints()).isEmpty();
        assertCompiles();
    }

    @Test
    void differentBuffersOfSeveralTypesKeepThem() throws Exception {
        project.source("com/acme/event.h", "#include <bpf4j.h>\n" + HEADER);
        source("a", BUFFER);
        source("b", BUFFER.replace("2);", "3);"));
        source("c", "struct event event;");

        assertThat(project.build()).isEqualTo(new BuildOutcome(3, 3, 0));

        assertShared("EventPos", "Kind");
        assertThat(skeleton("ABpf")).contains("class Event ", "class Other ", "interface EventsEvent ");
        assertThat(skeleton("BBpf")).contains("class Event ", "class Other ", "interface EventsEvent ");
        assertThat(project.log.complaints())
                .hasSize(2)
                .anyMatch(message -> message.contains("struct event is not the same"));
        assertCompiles();
    }

    @Test
    void aSecondUserLiftsATypeAndItsRemovalPutsItBack() throws Exception {
        project.build();
        Map<String, String> before = contents();
        source("c", "struct own { int a; } own;");

        assertThat(project.build()).isEqualTo(new BuildOutcome(3, 2, 0));

        assertShared("Own");
        assertThat(skeleton("ABpf")).doesNotContain("class Own ");
        assertCompiles();
        Files.delete(project.folder.resolve("src/com/acme/c.bpf.c"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aChangeOfTheTypeIsSeenByAll() throws Exception {
        project.build();
        project.source("com/acme/event.h", HEADER.replace("int x, y", "int x, y, z"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(skeleton("EventPos")).contains("int z()");
    }

    @Test
    void aTypeThatIsNoLongerAlikeIsSharedNoLonger() throws Exception {
        project.build();
        project.source("com/acme/b.bpf.c", TestProject.PROGRAM);

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(project.java("com/acme/Event.java")).doesNotExist();
        assertThat(project.java("com/acme/EventPos.java")).doesNotExist();
        assertThat(skeleton("ABpf")).contains("class Event ", "class EventPos ", "enum Kind ");
        assertThat(project.log.complaints()).singleElement().asString().contains("struct event is not the same");
        assertCompiles();
    }

    @Test
    void nothingIsDoneAgainWhereNothingHasChanged() throws Exception {
        project.build();
        project.compilations();
        Map<String, String> before = project.outputs();

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 0, 0));

        assertThat(project.compilations()).isZero();
        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void aSharedClassThatIsGoneIsMadeAgain() throws Exception {
        project.build();
        Map<String, String> before = contents();
        Files.delete(project.java("com/acme/Event.java"));

        project.build();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anErrorInOneSourceChangesNoOutput() throws Exception {
        project.build();
        Map<String, String> before = project.outputs();
        project.source("com/acme/b.bpf.c", "not C");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 1));

        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void switchingItOnAndOffLeavesNothingBehind() throws Exception {
        project.build();
        Map<String, String> shared = contents();
        project.sharedTypes = false;
        project.build();
        assertThat(project.java("com/acme/Event.java")).doesNotExist();
        assertCompiles();
        project.sharedTypes = true;

        project.build();

        assertThat(contents()).isEqualTo(shared);
    }

    @Test
    void whichOfTheSourcesChangedDoesNotShow() throws Exception {
        project.build();
        Map<String, String> whole = contents();
        for (String name : new String[] {"a", "b"}) {
            Path source = project.folder.resolve("src/com/acme/" + name + ".bpf.c");
            Files.writeString(source, Files.readString(source) + "/* changed */\n");
            project.build();
            assertThat(contents()).isEqualTo(whole);
        }
        project.work = folder.resolve("elsewhere");
        project.build();
        assertThat(contents()).isEqualTo(whole);
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>(project.outputs());
        contents.replaceAll((path, digestAndTime) -> digestAndTime.substring(0, digestAndTime.indexOf(' ')));
        return contents;
    }
}
