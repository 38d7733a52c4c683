package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.BiolatencyBpf;
import io.github.bpf4j.probes.BiolatencyBpf.Histogram;
import io.github.bpf4j.runtime.BpfVerifierException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws how long requests to disks take. */
@Command(name = "biolatency", description = "Draws, for each disk, how long requests to it take.")
final class Biolatency extends HistogramTool {
    private static final Path DISKS = Path.of("/sys/block");
    private static final int MINOR_BITS = 20;

    @Option(
            names = {"-d", "--disk"},
            paramLabel = "DISK",
            description = "Only this one, by its name in /sys/block.")
    private @Nullable String disk;

    @Option(
            names = {"-Q", "--queued"},
            description = "With the time in the queue of the kernel.")
    private boolean queued;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Override
    void run() throws InterruptedException {
        try (BiolatencyBpf skeleton = load()) {
            skeleton.attach();
            started("requests to " + (disk == null ? "all disks" : disk) + " by tracepoints of the block layer");
            long requests = report(
                    options.interval(),
                    options.count(),
                    options.unit(),
                    () -> histograms(skeleton.maps().histograms()));
            ended("%d requests, %d lost", requests, skeleton.bss().lost());
        }
    }

    /** The verifier knows how many arguments the tracepoints of an old kernel have. */
    private BiolatencyBpf load() {
        if (System.getProperty("os.version").matches("5\\.([0-9]|10)\\..*")) {
            try {
                return BiolatencyBpf.load(opened -> configure(opened, true));
            } catch (BpfVerifierException e) {
                // One only: this kernel has got the change of 5.11.
            }
        }
        return BiolatencyBpf.load(opened -> configure(opened, false));
    }

    private void configure(BiolatencyBpf.Opened opened, boolean queueFirst) {
        Hooks.requireBtfTracepoint("block", "block_rq_issue", "iostat -x (average times)");
        opened.rodata().queueFirst(queueFirst).queued(queued).unit(options.nanosecondsOfUnit());
        opened.progs().onInsert().autoload(queued);
        if (disk != null) {
            opened.rodata().targetDevice(device(disk));
        }
    }

    private static Map<Map<String, Object>, Log2Histogram> histograms(BiolatencyBpf.Maps.Histograms map) {
        Map<Long, String> names = names();
        Map<Map<String, Object>, Log2Histogram> histograms = new LinkedHashMap<>();
        map.forEach((device, cpus) -> histograms.put(
                Map.of("disk", names.getOrDefault(device, Long.toString(device))),
                Log2Histogram.sum(cpus, Histogram::slotsArray)));
        return histograms;
    }

    private static Map<Long, String> names() {
        try (Stream<Path> disks = Files.list(DISKS)) {
            return disks.map(path -> path.getFileName().toString())
                    .collect(Collectors.toMap(Biolatency::device, name -> name, (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel has it in one number; the file says MAJOR:MINOR. */
    private static long device(String disk) {
        try {
            String[] numbers =
                    Files.readString(DISKS.resolve(disk).resolve("dev")).strip().split(":");
            return Long.parseLong(numbers[0]) << MINOR_BITS | Long.parseLong(numbers[1]);
        } catch (IOException e) {
            throw new ToolException("there is no disk " + disk + ": \"ls " + DISKS + "\" lists them", e);
        }
    }
}
