package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the headers of an architecture are.
 *
 * <p>For BPF clang searches {@code /usr/include} only, and {@code linux/types.h} there includes {@code asm/types.h},
 * which Debian keeps in a folder for each architecture. clang knows these folders when it compiles for that
 * architecture, so it is asked.
 */
final class SystemHeaders {
    private static final String LIST_START = "#include <...> search starts here:";
    private static final String LIST_END = "End of search list.";

    private SystemHeaders() {}

    /** The folders that clang searches for {@code <…>} when it compiles for this architecture. */
    static List<Path> of(Path clang, Architecture architecture) throws IOException, InterruptedException {
        ChildProcess.Outcome outcome = ChildProcess.run(
                List.of(clang.toString(), "--target=" + architecture.triple(), "-v", "-E", "-x", "c", "/dev/null"),
                clang.getParent(),
                Duration.ofSeconds(10));
        return parse(outcome.output());
    }

    static List<Path> parse(String output) {
        return output.lines()
                .dropWhile(line -> !line.equals(LIST_START))
                .skip(1)
                .takeWhile(line -> !line.equals(LIST_END))
                .map(line -> Path.of(line.strip()))
                .filter(Path::isAbsolute)
                .toList();
    }
}
