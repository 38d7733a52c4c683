package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.ChildJvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void createFile() throws IOException {
        file = Files.write(directory.resolve("memory"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    private Mapping map(boolean writable) throws IOException {
        try (OpenFile open = OpenFile.of(file)) {
            return Mapping.of(open.descriptor(), 0, 8, writable, "a file");
        }
    }

    private boolean mapped() throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(file.toString());
    }

    @Test
    void isTheMemory() throws IOException {
        Mapping mapping = map(true);
        assertThat(mapping.buffer().capacity()).isEqualTo(8);
        mapping.buffer().put(1, (byte) 42);
        assertThat(Files.readAllBytes(file)).startsWith(1, 42, 3);
        mapping.close();
    }

    @Test
    void isReadOnlyUnlessAskedFor() throws IOException {
        Mapping mapping = map(false);
        assertThat(mapping.buffer().get(2)).isEqualTo((byte) 3);
        assertThatThrownBy(() -> mapping.buffer().put(0, (byte) 0)).isInstanceOf(ReadOnlyBufferException.class);
        mapping.close();
    }

    @Test
    void showsZerosWhenClosedAndLetsGoOfTheFile() throws IOException {
        Mapping mapping = map(true);
        ByteBuffer kept = mapping.buffer().slice(2, 2);
        assertThat(mapped()).isTrue();
        mapping.close();
        mapping.close();
        assertThat(mapped()).isFalse();
        assertThat(kept.get(0)).isZero();
        kept.put(0, (byte) 9);
        assertThat(kept.get(0)).isEqualTo((byte) 9);
        assertThat(Files.readAllBytes(file)).startsWith(1, 2, 3);
    }

    @Test
    void addressesAreGivenBackWithTheLastBuffer() throws Exception {
        Mapping mapping = map(false);
        ByteBuffer kept = mapping.buffer().duplicate();
        mapping = null;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(mapped()).isTrue();
        assertThat(kept.get(0)).isEqualTo((byte) 1);
        kept = null;
        for (int i = 0; i < 100 && mapped(); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(mapped()).isFalse();
    }

    /** Maps and closes far more than its address space holds, unless what is closed is collected. */
    static final class Application {
        private Application() {}

        public static void main(String[] file) throws IOException {
            try (OpenFile open = OpenFile.of(Path.of(file[0]))) {
                for (int i = 0; i < 100; i++) {
                    Mapping.of(open.descriptor(), 0, 1 << 30, true, "a file").close();
                }
            }
            System.out.println("mapped all");
        }
    }

    @Test
    void closedMappingsMakeRoomForNewOnes() {
        ChildJvm child = ChildJvm.run(
                List.of("prlimit", "--as=" + (16L << 30)),
                List.of("-Xmx64m", "-XX:CompressedClassSpaceSize=64m"),
                Application.class,
                file.toString());
        assertThat(child.output()).isEqualTo("mapped all\n");
    }

    @Test
    void saysWhatCouldNotBeMapped() {
        assertThatThrownBy(() -> Mapping.of(-1, 0, 8, true, "section .bss of execsnoop_bpf"))
                .isInstanceOf(BpfException.class)
                .hasMessage("cannot map the memory of section .bss of execsnoop_bpf: EBADF (Bad file descriptor)");
    }
}
