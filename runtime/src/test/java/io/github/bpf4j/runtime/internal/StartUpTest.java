package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.ChildJvm;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.File;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartUpTest {
    static Stream<String> names() {
        return Stream.concat(StartUp.FIRST.stream(), StartUp.LATER.stream());
    }

    /** A name that is wrong would be passed over, and cost time only. */
    @ParameterizedTest
    @MethodSource
    void names(String name) throws ClassNotFoundException {
        assertThat(Class.forName(StartUp.PACKAGE + name).getPackageName()).startsWith("io.github.bpf4j.runtime");
    }

    /** Another version of jffi would have its own way again, which is right, but takes longer. */
    @Test
    void jffisLibraryIsLoadedWithoutItsLoaderAndLeavesNothing(@TempDir Path temporary) {
        ChildJvm child = ChildJvm.run(List.of("-Xlog:class+load", "-Djava.io.tmpdir=" + temporary), PrintVersion.class);

        assertThat(child.exitStatus()).as(child.output()).isZero();
        assertThat(child.output())
                .contains("com.kenai.jffi.Invoker ")
                .doesNotContain("com.kenai.jffi.internal.StubLoader ")
                .contains("libbpf " + Libbpf.version());
        assertThat(temporary).isEmptyDirectory();
    }

    /** As on a machine where nothing may be executed in that folder: jffi says what is wrong. */
    @Test
    void whereItCannotBeUnpackedJffiLooksForIt(@TempDir Path temporary) {
        ChildJvm child = ChildJvm.run(
                List.of("-Xlog:class+load", "-Djava.io.tmpdir=" + temporary.resolve("none")), PrintVersion.class);

        assertThat(child.output()).contains("com.kenai.jffi.internal.StubLoader ");
    }

    /** As another version of jffi might be, which does not have the field that says so. */
    @Test
    void whereItCannotBeToldJffiLoadsItItself(@TempDir Path classes) throws Exception {
        Path source = Files.writeString(
                classes.resolve("Init.java"),
                "package com.kenai.jffi; final class Init { static boolean asked;"
                        + " static void load() { asked = com.kenai.jffi.internal.StubLoader.isLoaded(); } }");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", classPath, "-d", classes.toString(), source.toString()))
                .isZero();
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String entry : classPath.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }

        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> libbpf = Class.forName(Libbpf.class.getName(), true, loader);
            Field asked = Class.forName("com.kenai.jffi.Init", true, loader).getDeclaredField("asked");
            asked.setAccessible(true);

            assertThat(libbpf.getMethod("version").invoke(null)).isEqualTo(Libbpf.version());
            assertThat(asked.getBoolean(null)).isTrue();
        }
    }

    /** Who has the types of a skeleton and never loads it need not be on Linux. */
    @Test
    void nothingBeginsBeforeASkeletonIsUsed() {
        ChildJvm child = ChildJvm.run(List.of("-Xlog:class+load"), PrintTypes.class);

        assertThat(child.exitStatus()).as(child.output()).isZero();
        assertThat(child.output())
                .contains(BpfSkeleton.class.getName() + " ", BpfTypes.class.getName() + " ")
                .doesNotContain(StartUp.class.getName() + " ", "com.kenai.jffi");
    }

    /** Has types, and names a skeleton. */
    static final class PrintTypes {
        private PrintTypes() {}

        public static void main(String[] arguments) {
            System.out.println(BpfTypes.U32LE.size() + BpfSkeleton.class.getName());
        }
    }

    /** Calls libbpf. */
    static final class PrintVersion {
        private PrintVersion() {}

        public static void main(String[] arguments) {
            System.out.println("libbpf " + Libbpf.version());
        }
    }
}
