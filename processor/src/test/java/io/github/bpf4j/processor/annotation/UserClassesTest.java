package io.github.bpf4j.processor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.codegen.TestClang;
import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records and handlers that are right. */
class UserClassesTest {
    @Test
    void compileWithoutWarningsAndKeepValues(@TempDir Path folder) throws Exception {
        Javac javac = new Javac(folder);
        for (String name : new String[] {"zoo", "execsnoop"}) {
            javac.with(
                    "com/acme/" + name + ".bpf.o",
                    TestClang.any().compileResource(name + ".bpf.c", TestClang.LITTLE_ENDIAN));
        }
        try (InputStream source = getClass().getResourceAsStream("/annotation/UserClasses.java")) {
            javac.with("com/acme/UserClasses.java", source.readAllBytes());
        }

        assertThat(javac.run("-Xlint:all,-processing", "-Werror")).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("com.acme.UserClasses").getMethod("check").invoke(null);
        }
    }

    /** As when only the class that has changed is compiled again: of the skeleton there is no source. */
    @Test
    void areCheckedAgainstCompiledSkeletons(@TempDir Path folder) {
        Javac first = new Javac(folder.resolve("first"));
        first.with(
                "com/acme/execsnoop.bpf.o",
                TestClang.any().compileResource("execsnoop.bpf.c", TestClang.LITTLE_ENDIAN));
        first.with("com/acme/package-info.java", """
                @io.github.bpf4j.annotation.BpfSkeleton("execsnoop.bpf.o")
                package com.acme;
                """);
        assertThat(first.run()).isEmpty();
        Javac second = new Javac(folder.resolve("second"));
        second.with("com/acme/Exec.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfRecord("event")
                record Exec(int pid, String name) {}
                """);

        String messages =
                second.messages(second.compile("-cp", Javac.classPath() + File.pathSeparator + first.folder()));

        assertThat(messages)
                .isEqualTo(
                        "com/acme/Exec.java:3:17: error: struct Event has long pid(), for which the component must be"
                                + " long pid, not int pid; its bits alone are int pidRaw\n");
    }
}
