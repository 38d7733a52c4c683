package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.BashreadlineBpf;
import io.github.bpf4j.probes.BashreadlineBpf.Line;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfUprobe;
import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints each line that is typed into a bash. */
@Command(
        name = "bashreadline",
        description =
                "Prints each line that is typed into a bash: what the function readline returns, in bash or, where"
                        + " bash has it from there, in libreadline.")
final class Bashreadline extends Tool {
    private static final String FUNCTION = "readline";

    @Option(
            names = {"-s", "--shared"},
            paramLabel = "FILE",
            description = "The bash or libreadline.so to look at; by default it is found.")
    private @Nullable Path shared;

    @Override
    void run() throws IOException {
        try (BashreadlineBpf skeleton = BashreadlineBpf.load();
                EventLoop loop = EventLoop.create()) {
            BashreadlineBpf.Maps.Events events = skeleton.maps().events();
            Printer<Line> printer = printer(new Columns<Line>()
                    .time()
                    .number("PID", 7, Line::pid)
                    .text("COMM", 16, Line::comm)
                    .text("COMMAND", 0, Line::text));
            loop.on(events, printer::print);
            Path file = attach(skeleton.progs().exitReadline());
            started("lines by a uretprobe on readline in " + file);
            poll(loop);
            ended("%d printed, %d lost", printer.printed(), events.lost());
        }
    }

    /** Attaches to the first file that has the function. */
    private Path attach(BpfUprobe program) throws IOException {
        List<Path> files = shared != null ? List.of(shared) : candidates();
        List<BpfException> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                program.attach(file, FUNCTION);
                return file;
            } catch (BpfException e) {
                failures.add(e);
            }
        }
        if (files.size() == 1) {
            throw failures.get(0);
        }
        throw new ToolException("no function " + FUNCTION + " can be probed in any of " + files
                + ": name the file that has it by --shared. A uprobe needs a kernel with CONFIG_UPROBE_EVENTS");
    }

    /** bash itself, then the libraries of that name. */
    private static List<Path> candidates() throws IOException {
        List<Path> candidates = new ArrayList<>();
        bash().ifPresent(candidates::add);
        for (Path folder : List.of(Path.of("/lib"), Path.of("/lib64"), Path.of("/usr/lib"), Path.of("/usr/lib64"))) {
            candidates.addAll(libraries(folder));
        }
        return candidates.stream().distinct().toList();
    }

    private static Optional<Path> bash() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/bin:/usr/bin").split(":"))
                .map(folder -> Path.of(folder, "bash"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In the folder and, as Debian has it, in those of an architecture. */
    private static List<Path> libraries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder.toRealPath(),
                2,
                (file, attributes) -> file.getFileName().toString().startsWith("libreadline.so"))) {
            return files.sorted().toList();
        }
    }
}
