package io.github.bpf4j.examples.execsnoop;

import io.github.bpf4j.probes.ExecsnoopBpf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * An exec, copied out of the ring buffer.
 *
 * @param name of the program; where it could not be started, the last part of its file's name
 * @param result 0, or the negative errno
 */
record Exec(
        int pid,
        int parentPid,
        long uid,
        long gid,
        String name,
        String filename,
        List<String> arguments,
        boolean argumentsTruncated,
        int result,
        Duration duration) {

    static Exec of(ExecsnoopBpf.Event event) {
        String filename = event.filename();
        return new Exec(
                event.pid(),
                event.parentPid(),
                event.uid(),
                event.gid(),
                event.result() == 0 ? event.comm() : filename.substring(filename.lastIndexOf('/') + 1),
                filename,
                arguments(event),
                event.argumentsTruncated(),
                event.result(),
                Duration.ofNanos(event.duration()));
    }

    private static List<String> arguments(ExecsnoopBpf.Event event) {
        String text = new String(event.argumentsBytes(), StandardCharsets.UTF_8);
        return List.of(text.split("\0", -1)).subList(0, event.argumentCount());
    }
}
