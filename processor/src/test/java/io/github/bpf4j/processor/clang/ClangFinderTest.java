package io.github.bpf4j.processor.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClangFinderTest {
    @TempDir
    Path folder;

    private Path program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name).getParent())
                .resolve(folder.resolve(name).getFileName());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path clang(String name, int version) throws IOException {
        return program(name, "echo ran >>" + folder + "/asked; echo 'Some clang version " + version + ".0.1 (x)'");
    }

    private ClangFinder finder() {
        return new ClangFinder(folder + "/a::relative:/not/there:" + folder + "/b");
    }

    @Test
    void theNewestOnThePathIsTaken() throws Exception {
        clang("a/clang", 14);
        Path newest = clang("b/clang-19", 19);
        clang("b/clang-16", 16);

        Clang found = finder().find(Optional.empty());

        assertThat(found.executable()).isEqualTo(newest);
        assertThat(found.majorVersion()).isEqualTo(19);
        assertThat(found.version()).isEqualTo("Some clang version 19.0.1 (x)");
    }

    @Test
    void eachIsAskedOnceAndOthersAreNotAsked() throws Exception {
        Path one = clang("a/clang-14", 14);
        Files.createSymbolicLink(folder.resolve("a/clang"), one);
        Files.createDirectories(folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b/clang-15"), one);
        clang("a/clang++", 20);
        clang("a/clang-format", 20);
        Files.createFile(folder.resolve("b/clang-21"));

        assertThat(finder().find(Optional.empty()).majorVersion()).isEqualTo(14);
        assertThat(folder.resolve("asked")).hasContent("ran");
    }

    @Test
    void aWrapperIsCalledByTheNameThatItLooksAt() throws Exception {
        Path ccache = program("b/ccache", "case $0 in *clang-18) echo clang version 18.1.0;; *) exit 1;; esac");
        Files.createDirectories(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/clang-18"), ccache);

        assertThat(finder().find(Optional.empty()).executable()).isEqualTo(folder.resolve("a/clang-18"));
    }

    @Test
    void whatDoesNotAnswerAsClangIsPassedOver() throws Exception {
        program("a/clang", "echo clang version 99.0.0; exit 1");
        program("a/clang-20", "echo I am no compiler");
        clang("b/clang-15", 15);

        assertThat(finder().find(Optional.empty()).majorVersion()).isEqualTo(15);
    }

    @Test
    void withoutAnyTheMessageSaysHowToGetOne() {
        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.empty()))
                .withMessage("There is no clang on PATH: install it with apt-get install clang (Debian, Ubuntu),"
                        + " dnf install clang (Fedora, RHEL) or pacman -S clang (Arch), or configure the path of one");
    }

    @Test
    void ifEvenTheNewestIsTooOldTheMessageSaysSo() throws Exception {
        clang("a/clang", 9);
        Path newest = clang("b/clang-12", 12);

        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.empty()))
                .withMessageStartingWith(
                        newest + " is clang 12, and bpf4j needs 13 or later: apt-get install clang (Debian, Ubuntu)");
    }

    @Test
    void theConfiguredOneIsTakenByPathOrByName() throws Exception {
        clang("a/clang", 19);
        Path configured = clang("b/my-clang", 14);

        assertThat(finder().find(Optional.of(configured.toString())).executable())
                .isEqualTo(configured);
        assertThat(finder().find(Optional.of("my-clang")).executable()).isEqualTo(configured);
    }

    @Test
    void aConfiguredOneThatDoesNotServeIsAnError() throws Exception {
        clang("a/clang", 19);
        Path no = program("b/no", "echo hello");
        Path old = clang("b/old", 3);

        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.of("/not/there/clang")))
                .withMessageStartingWith(
                        "The configured clang /not/there/clang is not there or not executable: install")
                .withMessageContaining("apt-get install clang");
        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.of("clang-77")))
                .withMessageStartingWith("The configured clang \"clang-77\" is not on PATH: install");
        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.of(no.toString())))
                .withMessageStartingWith(
                        "The configured clang " + no + " is no clang (its answer to --version is \"hello\"): install");
        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> finder().find(Optional.of(old.toString())))
                .withMessageStartingWith(old + " is clang 3, and bpf4j needs 13 or later");
    }
}
