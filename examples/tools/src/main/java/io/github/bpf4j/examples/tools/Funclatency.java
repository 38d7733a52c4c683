package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.FunclatencyBpf;
import io.github.bpf4j.probes.FunclatencyBpf.Histogram;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws how long a function of the kernel or of a program takes. */
@Command(
        name = "funclatency",
        description = "Draws how long a function takes: vfs_read is one of the kernel, libc.so.6:usleep and"
                + " /bin/bash:readline are ones of a library and a program.")
final class Funclatency extends HistogramTool {
    @Parameters(
            paramLabel = "[FILE:]FUNCTION",
            description = "FILE is a path, a library's name, or a program on the PATH; without it, the function is the"
                    + " kernel's.")
    private String function = "";

    @Option(
            names = {"-p", "--pid"},
            paramLabel = "PID",
            description = "Only calls of this process.")
    private @Nullable Long pid;

    @Option(
            names = {"-u", "--microseconds"},
            description = "Microseconds instead of nanoseconds.")
    private boolean microseconds;

    @Option(
            names = {"-m", "--milliseconds"},
            description = "Milliseconds instead of nanoseconds.")
    private boolean milliseconds;

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "SECONDS",
            description = "Draw that often, and not at the end only.")
    private long interval = Long.parseLong(NEVER);

    @Option(
            names = {"-k", "--kprobes"},
            description = "For a function of the kernel, kprobes instead of fentry.")
    private boolean kprobes;

    @Override
    void run() throws InterruptedException {
        int colon = function.lastIndexOf(':');
        try (FunclatencyBpf skeleton = FunclatencyBpf.load(this::configure)) {
            Path file = Path.of(function.substring(0, colon));
            String name = function.substring(colon + 1);
            // The return first: who is seen to enter is seen to return.
            skeleton.progs().exitUretprobe().attach(file, name);
            skeleton.progs().enterUprobe().attach(file, name);
            started("calls of " + function);
            long calls = report(
                    interval,
                    Long.MAX_VALUE,
                    milliseconds ? "msecs" : microseconds ? "usecs" : "nsecs",
                    () -> Map.of(
                            Map.of(),
                            Log2Histogram.sum(skeleton.maps().durations().get(0), Histogram::slotsArray)));
            long total = skeleton.bss().total();
            ended(
                    "%d calls, %d ns in all, %d ns on average, %d lost",
                    calls, total, calls == 0 ? 0 : total / calls, skeleton.bss().lost());
        }
    }

    private void configure(FunclatencyBpf.Opened opened) {
        opened.progs().enterUprobe().autoload(true);
        opened.progs().exitUretprobe().autoload(true);
        opened.rodata().unit(milliseconds ? 1_000_000 : microseconds ? 1_000 : 1);
        if (pid != null) {
            opened.rodata().targetPid(pid);
        }
    }
}
