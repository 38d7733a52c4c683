package io.github.bpf4j.processor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.codegen.TestClang;
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
}
