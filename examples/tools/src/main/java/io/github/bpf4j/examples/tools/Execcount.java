package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.ExeccountBpf;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints each second how often a program was started. */
@Command(
        name = "execcount",
        description =
                "Prints each second how many calls of execve there were, since the last line and in all, and which"
                        + " programs they named.")
final class Execcount extends Tool {
    @Option(
            names = {"-u", "--uid"},
            paramLabel = "UID",
            description = "Only calls of this user.")
    private @Nullable Long uid;

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "SECONDS",
            description = "Print that often instead.")
    private long interval = 1;

    private boolean kprobe;

    /** @param total since the beginning */
    private record Second(long execs, long total, Set<String> programs) {}

    @Override
    void run() {
        kprobe = Hooks.kprobes();
        try (ExeccountBpf skeleton = ExeccountBpf.load(this::configure);
                EventLoop loop = EventLoop.create()) {
            Printer<Second> printer = printer(new Columns<Second>()
                    .time()
                    .number("EXECS", 6, Second::execs)
                    .number("TOTAL", 8, Second::total)
                    .text("PROGRAMS", 0, Second::programs));
            Set<String> programs = new LinkedHashSet<>();
            loop.on(skeleton.maps().events(), event -> programs.add(event.filename()));
            skeleton.attach();
            started("execve by a " + (kprobe ? "kprobe" : "tracepoint"));
            long before = 0;
            while (running()) {
                poll(loop, Duration.ofSeconds(interval));
                long total = skeleton.maps().counts().get(0);
                printer.print(new Second(total - before, total, programs));
                programs.clear();
                before = total;
            }
            ended("%d execs, %d of them without a name", before, skeleton.bss().lost());
        }
    }

    private void configure(ExeccountBpf.Opened opened) {
        if (!kprobe && !Hooks.tracepoint("syscalls", "sys_enter_execve")) {
            throw new ToolException("this kernel has neither kprobes (CONFIG_KPROBES) nor tracepoints of system calls"
                    + " (CONFIG_FTRACE_SYSCALLS), or tracefs is not mounted: use a kernel with one of them, or perf stat"
                    + " -e sched:sched_process_exec, which counts the calls that succeed");
        }
        opened.progs().kprobeExecve().autoload(kprobe);
        opened.progs().tracepointExecve().autoload(!kprobe);
        if (uid != null) {
            opened.rodata().targetUid(uid);
        }
    }
}
