package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.RunqlatBpf;
import io.github.bpf4j.probes.RunqlatBpf.Histogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws how long tasks wait for a CPU. */
@Command(name = "runqlat", description = "Draws how long tasks that could run wait for a CPU.")
final class Runqlat extends HistogramTool {
    @Option(
            names = {"-p", "--pid"},
            paramLabel = "PID",
            description = "Only tasks of this process.")
    private @Nullable Long pid;

    @Option(
            names = {"-P", "--pids"},
            description = "A histogram for each process.")
    private boolean pids;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Override
    void run() throws InterruptedException {
        try (RunqlatBpf skeleton = RunqlatBpf.load(this::configure)) {
            skeleton.attach();
            started("waits for a CPU by tracepoints of the scheduler");
            long waits = report(
                    options.interval(),
                    options.count(),
                    options.unit(),
                    () -> histograms(skeleton.maps().histograms()));
            ended("%d waits, %d lost", waits, skeleton.bss().lost());
        }
    }

    private void configure(RunqlatBpf.Opened opened) {
        Hooks.requireBtfTracepoint("sched", "sched_switch", "perf sched latency");
        opened.rodata().byProcess(pids).unit(options.nanosecondsOfUnit());
        if (pid != null) {
            opened.rodata().targetPid(pid);
        }
    }

    private Map<Map<String, Object>, Log2Histogram> histograms(RunqlatBpf.Maps.Histograms map) {
        Map<Map<String, Object>, Log2Histogram> histograms = new LinkedHashMap<>();
        map.forEach((process, cpus) -> histograms.put(label(process), Log2Histogram.sum(cpus, Histogram::slotsArray)));
        return histograms;
    }

    private Map<String, Object> label(long process) {
        Map<String, Object> label = new LinkedHashMap<>();
        if (pids) {
            label.put("pid", process);
            label.put("comm", comm(process));
        }
        return label;
    }

    /** The name of a process, empty when it has ended. */
    private static String comm(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "comm"))
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }
}
