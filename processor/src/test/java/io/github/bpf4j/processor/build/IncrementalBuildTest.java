package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build does what the last one has not done already, and nothing else. */
class IncrementalBuildTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void buildTwoSources() throws Exception {
        project = new TestProject(folder);
        project.source("com/acme/shared.h", "#define LIMIT 1\n");
        project.source("com/acme/a.bpf.c", "#include \"shared.h\"\nint limit = LIMIT;\n" + TestProject.PROGRAM);
        project.source("com/acme/b.bpf.c");
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));
        assertThat(project.compilations()).isEqualTo(2);
    }

    @Test
    void nothingIsDoneAgainWhereNothingHasChanged() throws Exception {
        Map<String, String> before = project.outputs();

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 0, 0));

        assertThat(project.compilations()).isZero();
        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void aChangedHeaderConcernsThoseThatIncludeIt() throws Exception {
        project.source("com/acme/shared.h", "#define LIMIT 2\n");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));
    }

    @Test
    void outputsThatComeOutTheSameStayUntouched() throws Exception {
        Map<String, String> before = project.outputs();
        project.source("com/acme/shared.h", "#define LIMIT 1 /* the same, said otherwise */\n");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));

        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void aNewHeaderThatHidesTheOldOneIsSeen() throws Exception {
        project.includeDirectories = List.of(folder.resolve("first"), folder.resolve("second"));
        Files.createDirectories(folder.resolve("first"));
        Files.createDirectories(folder.resolve("second"));
        Files.writeString(folder.resolve("second/level.h"), "#define LEVEL 2\n");
        project.source("com/acme/c.bpf.c", "#include <level.h>\nint level = LEVEL;\n" + TestProject.PROGRAM);
        project.build();
        assertThat(project.build()).isEqualTo(new BuildOutcome(3, 0, 0));

        Files.writeString(folder.resolve("first/level.h"), "#define LEVEL 1\n");

        assertThat(project.build()).isEqualTo(new BuildOutcome(3, 1, 0));
    }

    @Test
    void aSourceSavedWhileItIsCompiledIsCompiledAgain() throws Exception {
        Path source = project.source("com/acme/b.bpf.c", "int changed;\n" + TestProject.PROGRAM);
        Path saving = project.script(
                "saving-clang", "case \" $* \" in *' -c '*) echo 'int more;' >> '" + source + "' ;; esac");
        Files.copy(saving, project.clang, StandardCopyOption.REPLACE_EXISTING);
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));
    }

    @Test
    void otherFlagsMakeAllNew() throws Exception {
        project.defines = List.of("DEBUG");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));
    }

    @Test
    void anOutputThatIsGoneOrChangedIsMadeAgain() throws Exception {
        Map<String, String> before = project.outputs();
        Files.delete(project.object("com/acme/a.bpf.o"));
        Files.writeString(project.java("com/acme/BBpf.java"), "changed by hand");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(contents(project.outputs())).isEqualTo(contents(before));
    }

    @Test
    void theOutputsOfADeletedSourceGoAndNothingElse() throws Exception {
        project.source("com/acme/deep/c.bpf.c");
        project.build();
        Files.writeString(project.java("com/acme/Handwritten.java"), "");
        Files.delete(folder.resolve("src/com/acme/a.bpf.c"));
        Files.delete(folder.resolve("src/com/acme/deep/c.bpf.c"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(1, 0, 0));

        assertThat(project.outputs())
                .containsOnlyKeys("com/acme/BBpf.java", "com/acme/b.bpf.o", "com/acme/Handwritten.java");
        assertThat(project.java("com/acme/deep")).doesNotExist();
    }

    @Test
    void theOutputsOfTheLastSourceGoWithoutAClang() throws Exception {
        Files.delete(folder.resolve("src/com/acme/a.bpf.c"));
        Files.delete(folder.resolve("src/com/acme/b.bpf.c"));

        assertThat(BpfBuild.run(project.request("no-such-clang"), project.log)).isEqualTo(new BuildOutcome(0, 0, 0));

        assertThat(project.outputs()).isEmpty();
        assertThat(project.java("com")).doesNotExist();
    }

    @Test
    void anErrorInOneSourceChangesNoOutput() throws Exception {
        Map<String, String> before = project.outputs();
        project.source("com/acme/a.bpf.c", "int changed;\n" + TestProject.PROGRAM);
        project.source("com/acme/b.bpf.c", "not C");

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 1));

        assertThat(project.outputs()).isEqualTo(before);
        project.source("com/acme/b.bpf.c");
        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "garbage", "bpf4j-build-state 1\ninput a b\ndigest 0\n"})
    void aBrokenStateOnlyCostsTime(String state) throws Exception {
        Map<String, String> before = project.outputs();
        Files.writeString(project.work.resolve("state"), state);

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void anyFlippedByteOfTheStateIsFound() throws Exception {
        BuildStateFile stateFile = new BuildStateFile(project.work.resolve("state"));
        byte[] good = Files.readAllBytes(project.work.resolve("state"));
        assertThat(stateFile.read().entries()).hasSize(2);
        for (int at = 0; at < good.length; at += 7) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(project.work.resolve("state"), bad);

            assertThat(stateFile.read()).as("byte %d", at).isEqualTo(BuildState.EMPTY);
        }
    }

    @Test
    void aLostStateOnlyCostsTime() throws Exception {
        Map<String, String> before = project.outputs();
        Files.delete(project.work.resolve("state"));

        assertThat(project.build()).isEqualTo(new BuildOutcome(2, 2, 0));

        assertThat(project.outputs()).isEqualTo(before);
    }

    private static Map<String, String> contents(Map<String, String> outputs) {
        Map<String, String> contents = new java.util.TreeMap<>(outputs);
        contents.replaceAll((path, digestAndTime) -> digestAndTime.substring(0, digestAndTime.indexOf(' ')));
        return contents;
    }
}
