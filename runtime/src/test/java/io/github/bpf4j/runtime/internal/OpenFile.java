package io.github.bpf4j.runtime.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file opened for reading and writing, and the number of its descriptor. */
record OpenFile(RandomAccessFile file, int descriptor) implements AutoCloseable {
    static OpenFile of(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try (var links = Files.list(Path.of("/proc/self/fd"))) {
            int descriptor = links.filter(link -> leadsTo(link, path))
                    .mapToInt(link -> Integer.parseInt(link.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
            return new OpenFile(file, descriptor);
        }
    }

    private static boolean leadsTo(Path link, Path path) {
        try {
            return Files.readSymbolicLink(link).equals(path);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
