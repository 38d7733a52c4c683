package io.github.bpf4j.runtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLocationTest {
    private static final String FILE = "io/github/bpf4j/runtime/any.bpf.o";

    @TempDir
    private Path folder;

    @Test
    void aFileOfTheFolder() throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "in a folder");

        assertThat(CodeLocation.read(folder.toFile(), FILE)).isEqualTo("in a folder".getBytes(UTF_8));
        assertThat(CodeLocation.read(folder.toFile(), "missing")).isNull();
    }

    @Test
    void aFileOfTheJar() throws IOException {
        Path jar = jar(Map.of(FILE, "in a jar"));

        assertThat(CodeLocation.read(jar.toFile(), FILE)).isEqualTo("in a jar".getBytes(UTF_8));
        assertThat(CodeLocation.read(jar.toFile(), "missing")).isNull();
    }

    /** As the class loader would have it. */
    @Test
    void theFileForThisVersionOfJava() throws IOException {
        Path jar = jar(Map.of(
                FILE,
                "for any",
                "META-INF/versions/17/" + FILE,
                "for 17",
                "META-INF/versions/999/" + FILE,
                "for later"));

        assertThat(CodeLocation.read(jar.toFile(), FILE)).isEqualTo("for 17".getBytes(UTF_8));
    }

    @Test
    void noJar() throws IOException {
        assertThat(CodeLocation.read(folder.resolve("gone.jar").toFile(), FILE)).isNull();
        assertThat(CodeLocation.read(
                        Files.writeString(folder.resolve("text.jar"), "text").toFile(), FILE))
                .isNull();
    }

    /** The classes of the JDK are in neither; those of the tests are, also where the path must be encoded in a URL. */
    @Test
    void ofAClass() throws Exception {
        assertThat(CodeLocation.of(String.class)).isNull();
        assertThat(CodeLocation.read(String.class, "java/lang/String.class")).isNull();

        Path odd = Files.createDirectory(folder.resolve("a folder with % and ä"));
        String name = Plain.class.getName().replace('.', '/') + ".class";
        Path copy = odd.resolve(name);
        Files.createDirectories(copy.getParent());
        byte[] bytes = CodeLocation.read(Plain.class, name);
        Files.write(copy, bytes);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {odd.toUri().toURL()}, null)) {
            Class<?> type = loader.loadClass(Plain.class.getName());
            assertThat(type).isNotEqualTo(Plain.class);
            assertThat(CodeLocation.of(type)).isEqualTo(odd.toFile());
            assertThat(CodeLocation.read(type, name)).isEqualTo(bytes);
        }
    }

    /** Any class that needs no other. */
    static final class Plain {
        private Plain() {}
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path jar = folder.resolve("files of any version.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Multi-Release", "true");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream stream = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                stream.putNextEntry(new JarEntry(entry.getKey()));
                stream.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return jar;
    }
}
