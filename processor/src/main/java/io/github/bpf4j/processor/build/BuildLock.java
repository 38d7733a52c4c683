package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps builds of the same folders apart, such as an IDE's and one on the command line. */
final class BuildLock implements AutoCloseable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for a build of another process to end. */
    static BuildLock acquire(Path work) throws IOException {
        Files.createDirectories(work);
        Path file = work.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return new BuildLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("Another build in this process works in " + work + ": let it end first", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
