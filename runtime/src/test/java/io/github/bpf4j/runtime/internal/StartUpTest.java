package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** Calls libbpf. */
    static final class PrintVersion {
        private PrintVersion() {}

        public static void main(String[] arguments) {
            System.out.println("libbpf " + Libbpf.version());
        }
    }
}
