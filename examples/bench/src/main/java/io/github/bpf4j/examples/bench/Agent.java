package io.github.bpf4j.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that says when it is attached and then goes on. */
final class Agent implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;

    private Agent(Process process) {
        this.process = process;
    }

    /** Returns when it is attached. */
    static Agent start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !"attached".equals(line); line = output.readLine()) {
            said.append(line).append('\n');
            if (line == null) {
                throw new IOException(String.join(" ", command) + " failed:\n" + said);
            }
        }
        return new Agent(process);
    }

    static double startUpMillis(List<String> command) throws IOException {
        long begin = System.nanoTime();
        try (Agent ignored = start(command)) {
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    /** The command with an archive of the classes that it loads, which it makes when it ends for the first time. */
    static List<String> withArchive(Bench bench, int jvm, Class<?> main) throws IOException {
        Path archive = Files.createTempDirectory("bpf4j-bench").resolve(main.getSimpleName() + ".jsa");
        List<String> dump = new ArrayList<>(bench.jvm(jvm, main));
        dump.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        Agent agent = start(dump);
        agent.process.destroy();
        agent.await();
        List<String> command = new ArrayList<>(bench.jvm(jvm, main));
        command.addAll(1, List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto"));
        return command;
    }

    /** What it takes while nothing happens. */
    String idle(long millis) throws IOException {
        sleep(1_000);
        double cpu = cpuSeconds();
        long wakeups = wakeups();
        sleep(millis);
        double seconds = millis / 1e3;
        return String.format(
                "%.3f%%cpu,%.1fwakeups/s,%dMiB",
                (cpuSeconds() - cpu) / seconds * 100, (wakeups() - wakeups) / seconds, residentMebibytes());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path proc(String file) {
        return Path.of("/proc/" + process.pid()).resolve(file);
    }

    private double cpuSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** How often one of its threads went to sleep, which is as often as it was woken. */
    private long wakeups() throws IOException {
        long sum = 0;
        try (Stream<Path> tasks = Files.list(proc("task"))) {
            for (Path task : tasks.toList()) {
                sum += number(task.resolve("status"), "voluntary_ctxt_switches:");
            }
        }
        return sum;
    }

    private long residentMebibytes() throws IOException {
        return number(proc("status"), "VmRSS:") / 1024;
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await();
    }
}
