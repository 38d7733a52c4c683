package io.github.bpf4j.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A process that says when it is attached and then goes on. */
final class Agent implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long DETACH_MILLIS = 300;
    /** Threads that are woken less often are not mentioned. */
    private static final double LEAST_RATE = 0.05;

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
        double millis;
        try (Agent ignored = start(command)) {
            millis = (System.nanoTime() - begin) / 1e6;
        }
        // The kernel detaches what it left in its own time, and keeps others from attaching until then.
        sleep(DETACH_MILLIS);
        return millis;
    }

    /**
     * A JVM's command with an archive of the classes that it loads, which it makes when it ends for the first time.
     *
     * @param make the JVM's option that writes one
     * @param use the JVM's option that uses it
     */
    static List<String> withArchive(List<String> command, String make, String use) throws IOException {
        Path archive = Files.createTempDirectory("bpf4j-bench").resolve("archive");
        List<String> dump = withOption(command, make + archive);
        Agent agent = start(dump);
        // Process.destroy would close its output, too, and what writes an AOT cache is a process that inherits it.
        agent.process.toHandle().destroy();
        agent.process.getInputStream().readAllBytes();
        agent.await();
        if (!Files.exists(archive)) {
            throw new IOException(String.join(" ", dump) + " made no archive");
        }
        return withOption(command, use + archive);
    }

    private static List<String> withOption(List<String> command, String option) {
        List<String> more = new ArrayList<>(command);
        more.add(command.indexOf("-cp"), option);
        return more;
    }

    /** What each takes while nothing happens, in the same time, after ten seconds to come to rest if there is time. */
    static List<String> idle(long millis, Agent... agents) throws IOException {
        sleep(Math.min(millis, 10_000));
        Map<Agent, Activity> before = new LinkedHashMap<>();
        for (Agent agent : agents) {
            before.put(agent, agent.activity());
        }
        sleep(millis);
        List<String> taken = new ArrayList<>();
        for (Map.Entry<Agent, Activity> agent : before.entrySet()) {
            taken.add(agent.getKey().idleSince(agent.getValue(), millis / 1e3));
        }
        return taken;
    }

    /** What a process has done since it was started. */
    private record Activity(double cpuSeconds, Map<String, Long> wakeups) {}

    private Activity activity() throws IOException {
        return new Activity(cpuSeconds(), wakeups());
    }

    private String idleSince(Activity before, double seconds) throws IOException {
        Activity now = activity();
        double used = now.cpuSeconds - before.cpuSeconds;
        double sum = 0;
        StringBuilder threads = new StringBuilder();
        for (Map.Entry<String, Long> group : now.wakeups.entrySet()) {
            double rate = (group.getValue() - before.wakeups.getOrDefault(group.getKey(), 0L)) / seconds;
            sum += rate;
            if (rate >= LEAST_RATE) {
                threads.append(String.format("%s%s:%.1f", threads.isEmpty() ? "" : ",", group.getKey(), rate));
            }
        }
        return String.format(
                "%.3f%%cpu,%.1fwakeups/s[%s],%dMiB", used / seconds * 100, sum, threads, residentMebibytes());
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

    /** Of the threads that live; the ticks of {@code stat} are too coarse for an idle process. */
    private double cpuSeconds() throws IOException {
        long nanos = 0;
        try (Stream<Path> tasks = Files.list(proc("task"))) {
            for (Path task : tasks.toList()) {
                nanos += Long.parseLong(
                        Files.readString(task.resolve("schedstat")).split(" ")[0]);
            }
        }
        return nanos / NANOS_PER_SECOND;
    }

    /** How often its threads went to sleep, which is as often as they were woken, by their names without numbers. */
    private Map<String, Long> wakeups() throws IOException {
        Map<String, Long> groups = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(proc("task"))) {
            for (Path task : tasks.toList()) {
                String name = Files.readString(task.resolve("comm"))
                        .replaceAll("[#\\d\\n]", "")
                        .strip();
                groups.merge(
                        name.replace(' ', '-'), number(task.resolve("status"), "voluntary_ctxt_switches:"), Long::sum);
            }
        }
        return groups;
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
