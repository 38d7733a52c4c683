package io.github.bpf4j.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the descriptors of Java's sockets. */
final class TestSockets {
    private TestSockets() {}

    /** The socket of this process that was opened last: with the highest inode number. */
    static BpfSocket newest() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            Path newest = descriptors
                    .filter(path -> inode(path) >= 0)
                    .max(Comparator.comparing(TestSockets::inode))
                    .orElseThrow();
            return BpfSocket.of(Integer.parseInt(newest.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long inode(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("socket:[") ? Long.parseLong(target.substring(8, target.length() - 1)) : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
