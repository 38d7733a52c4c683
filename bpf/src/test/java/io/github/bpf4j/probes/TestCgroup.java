package io.github.bpf4j.probes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A cgroup for a test; this process enters it, and leaves it when it is closed. */
final class TestCgroup implements AutoCloseable {
    private final Path root;
    private final Path path;

    private TestCgroup(Path root, Path path) {
        this.root = root;
        this.path = path;
    }

    static TestCgroup enter() throws IOException {
        Optional<Path> root;
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            root = mounts.map(line -> line.split(" "))
                    .filter(mount -> mount[2].equals("cgroup2"))
                    .map(mount -> Path.of(mount[1]))
                    .findFirst();
        }
        assumeTrue(root.isPresent(), "no file system of type cgroup2 is mounted");
        Path path = Files.createDirectory(
                root.get().resolve("bpf4j-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        TestCgroup cgroup = new TestCgroup(root.get(), path);
        move(path);
        return cgroup;
    }

    Path path() {
        return path;
    }

    private static void move(Path cgroup) throws IOException {
        Files.writeString(cgroup.resolve("cgroup.procs"), "0");
    }

    @Override
    public void close() throws IOException {
        move(root);
        Files.delete(path);
    }
}
