package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder where a build collects its outputs until all of them are there. Closing it leaves nothing behind.
 *
 * <p>Two builds never have the same one at a time: the second waits. Any thread may write; the others are for the thread that runs the build.
 */
final class Staging implements AutoCloseable {
    private final BuildLock lock;
    private final BuildRequest.Outputs outputs;
    private final BuildRequest.Outputs staged;
    private final Path folder;

    private Staging(BuildLock lock, BuildRequest.Outputs outputs, Path folder) {
        this.lock = lock;
        this.outputs = outputs;
        this.folder = folder;
        this.staged = new BuildRequest.Outputs(
                folder.resolve("sources"), folder.resolve("objects"), folder.resolve("scratch"));
    }

    static Staging open(BuildRequest.Outputs outputs) throws IOException {
        BuildLock lock = BuildLock.acquire(outputs.work());
        try {
            Path folder = outputs.work().resolve("staging");
            deleteTree(folder); // left by a build that was killed
            Staging staging = new Staging(lock, outputs, folder);
            Files.createDirectories(staging.scratch());
            return staging;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** A folder for what is no output. */
    Path scratch() {
        return staged.work();
    }

    OutputFile write(OutputFile.Kind kind, String path, byte[] content) throws IOException {
        OutputFile output = new OutputFile(kind, path, Digest.of(content));
        Path file = output.in(staged);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return output;
    }

    /** Moves outputs to their places, each at once; one whose content is there already stays untouched. */
    void publish(List<OutputFile> written) throws IOException {
        FileDigests present = new FileDigests();
        for (OutputFile output : written) {
            if (!present.of(output.in(outputs)).equals(output.digest())) {
                AtomicFiles.move(output.in(staged), output.in(outputs));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            deleteTree(folder);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
