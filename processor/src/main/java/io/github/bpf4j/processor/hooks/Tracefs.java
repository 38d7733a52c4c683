package io.github.bpf4j.processor.hooks;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the kernel lists its tracepoints. */
final class Tracefs {
    private static final List<Path> PLACES =
            List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));

    private final Path events;

    private Tracefs(Path events) {
        this.events = events;
    }

    /**
     * This machine's.
     *
     * @throws IOException if it is not mounted, or this user may not read it; the message says what to do
     */
    static Tracefs open() throws IOException {
        for (Path place : PLACES) {
            if (Files.exists(place.resolve("events"))) {
                return at(place);
            }
        }
        return at(PLACES.get(0));
    }

    /** As above, mounted somewhere. */
    static Tracefs at(Path place) throws IOException {
        Path events = place.resolve("events");
        if (Files.isDirectory(place) && !Files.isReadable(place)) {
            throw new AccessDeniedException(place + " cannot be read by this user: run Maven as root");
        }
        if (!Files.isDirectory(events)) {
            throw new NoSuchFileException(events + " is not there, since tracefs is not mounted: as root, run"
                    + " `mount -t tracefs tracefs /sys/kernel/tracing`");
        }
        if (!Files.isReadable(events)) {
            throw new AccessDeniedException(events + " cannot be read by this user: run Maven as root");
        }
        return new Tracefs(events);
    }

    /** {@code syscalls:sys_enter_execve}: group and name of each, sorted. */
    List<String> tracepoints() throws IOException {
        try (Stream<Path> files = Files.find(events, 2, (file, attributes) -> attributes.isDirectory())) {
            return files.map(events::relativize)
                    .filter(path -> path.getNameCount() == 2)
                    .map(path -> path.getName(0) + ":" + path.getName(1))
                    .sorted()
                    .toList();
        }
    }

    /** What a tracepoint records; a group's own files have no format. */
    boolean hasFormat(String tracepoint) {
        return Files.exists(format(tracepoint));
    }

    TracepointFormat read(String tracepoint) throws IOException {
        return TracepointFormat.parse(Files.readString(format(tracepoint)));
    }

    private Path format(String tracepoint) {
        return events.resolve(tracepoint.replace(':', '/')).resolve("format");
    }
}
