package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.FunclatencyBpf;
import io.github.bpf4j.probes.FunclatencyBpf.Histogram;
import io.github.bpf4j.runtime.BpfAttachKind;
import io.github.bpf4j.runtime.BpfFeatures;
import java.util.Locale;
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
        Probe probe = probe();
        try (FunclatencyBpf skeleton = FunclatencyBpf.load(opened -> configure(opened, probe))) {
            attach(skeleton, probe);
            started("calls of " + function + " by " + probe.name().toLowerCase(Locale.ROOT) + "s");
            long calls = report(
                    interval,
                    Long.MAX_VALUE,
                    milliseconds ? "msecs" : microseconds ? "usecs" : "nsecs",
                    () -> Map.of(
                            Map.of("function", function),
                            Log2Histogram.sum(skeleton.maps().durations().get(0), Histogram::slotsArray)));
            long total = skeleton.bss().total();
            ended(
                    "%d calls, %d ns in all, %d ns on average, %d lost",
                    calls, total, calls == 0 ? 0 : total / calls, skeleton.bss().lost());
        }
    }

    /** What hits at the entry of a function; each has another for its return. */
    private enum Probe {
        UPROBE,
        KPROBE,
        FENTRY
    }

    /** fentry costs the function less, and most kernels have it; kprobes are there on nearly all. */
    private Probe probe() {
        if (function.contains(":")) {
            return Probe.UPROBE;
        }
        if (!kprobes && BpfFeatures.supports(BpfAttachKind.FENTRY)) {
            return Probe.FENTRY;
        }
        if (Hooks.kprobes()) {
            return Probe.KPROBE;
        }
        throw new ToolException(
                "this kernel lets programs see none of its functions: it has no kprobes (CONFIG_KPROBES)"
                        + (kprobes ? "" : " and no fentry (CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS)")
                        + ". A function of a program or library can be seen: FILE:FUNCTION");
    }

    private void configure(FunclatencyBpf.Opened opened, Probe probe) {
        FunclatencyBpf.Opened.Progs programs = opened.progs();
        switch (probe) {
            case UPROBE -> {
                programs.enterUprobe().autoload(true);
                programs.exitUretprobe().autoload(true);
            }
            case KPROBE -> {
                programs.enterKprobe().autoload(true);
                programs.exitKretprobe().autoload(true);
            }
            case FENTRY -> {
                programs.enterFentry().autoload(true).attachTo(function);
                programs.exitFexit().autoload(true).attachTo(function);
            }
        }
        opened.rodata().unit(milliseconds ? 1_000_000 : microseconds ? 1_000 : 1);
        if (pid != null) {
            opened.rodata().targetPid(pid);
        }
    }

    /** The return first: who is seen to enter is seen to return, then. */
    private void attach(FunclatencyBpf skeleton, Probe probe) {
        FunclatencyBpf.Progs programs = skeleton.progs();
        switch (probe) {
            case UPROBE -> {
                int colon = function.lastIndexOf(':');
                String file = function.substring(0, colon);
                String name = function.substring(colon + 1);
                programs.exitUretprobe().attach(file, name);
                programs.enterUprobe().attach(file, name);
            }
            case KPROBE -> {
                programs.exitKretprobe().attach(function);
                programs.enterKprobe().attach(function);
            }
            case FENTRY -> {
                programs.exitFexit().attach();
                programs.enterFentry().attach();
            }
        }
    }
}
