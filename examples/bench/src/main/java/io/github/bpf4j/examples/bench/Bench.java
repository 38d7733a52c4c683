package io.github.bpf4j.examples.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs scenarios in Java and in C by turns, each in a process of its own on one CPU, and prints the best of the rounds:
 * {@code bench: NAME java=… c=… ratio=… alloc=…B}.
 */
public final class Bench {
    private static final int CPU = 1;
    private static final Pattern AGENT_JAR = Pattern.compile("/(bpf4j-(bench|probes|runtime)|jffi|jspecify)-[^/]*$");

    private final String wanted;
    private final Path target;
    private final List<Path> jvms;
    private final int rounds;
    private final long millis;

    private Bench(String wanted, Path target, List<Path> jvms, int rounds, long millis) {
        this.wanted = wanted;
        this.target = target;
        this.jvms = jvms;
        this.rounds = rounds;
        this.millis = millis;
    }

    /**
     * Arguments: what the names of the scenarios contain, the number of rounds, milliseconds for each, the folder
     * {@code target}, and the {@code java} programs to compare.
     */
    public static void main(String[] arguments) throws IOException {
        String wanted = arguments[0];
        List<Path> jvms = new ArrayList<>();
        for (String jvm : List.of(arguments).subList(4, arguments.length)) {
            jvms.add(Path.of(jvm));
        }
        Bench bench = new Bench(
                wanted, Path.of(arguments[3]), jvms, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        for (Map.Entry<String, Scenarios.Entry> entry : Scenarios.all().entrySet()) {
            if (entry.getKey().contains(wanted)) {
                bench.compare(entry.getKey(), entry.getValue());
            }
        }
        for (ProcessScenario scenario : ProcessScenario.values()) {
            if (scenario.title().contains(wanted)) {
                bench.compare(scenario);
            }
        }
    }

    private void compare(String name, Scenarios.Entry entry) throws IOException {
        List<String> peer = new ArrayList<>(entry.peer());
        peer.replaceAll(word -> switch (word) {
            case "OBJECT" ->
                target.resolve("classes/io/github/bpf4j/examples/bench/" + entry.object())
                        .toString();
            case "MILLIS" -> Long.toString(millis);
            default -> word;
        });
        peer.set(0, peer(peer.get(0)));
        double c = Double.MAX_VALUE;
        double[] java = new double[jvms.size()];
        double[] allocated = new double[jvms.size()];
        Arrays.fill(java, Double.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            c = Math.min(c, Double.parseDouble(Command.onCpu(CPU, peer).line()));
            for (int i = 0; i < java.length; i++) {
                List<String> measure = jvm(i, Measure.class, name, Long.toString(millis));
                // Compiles at once what is to be compiled, and not when a busy machine has time for it; and has its
                // heap
                // from the begin, as on some virtual machines a page that is touched first takes 10 microseconds.
                measure.addAll(1, List.of("-Xbatch", "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
                String[] numbers = Command.onCpu(CPU, measure).line().split(" ");
                java[i] = Math.min(java[i], Double.parseDouble(numbers[0]));
                allocated[i] = Double.parseDouble(numbers[1]);
            }
        }
        for (int i = 0; i < java.length; i++) {
            System.out.printf(
                    "bench: %s/%s java=%.2fns c=%.2fns ratio=%.2f alloc=%.1fB%n",
                    name, release(i), java[i], c, java[i] / c, allocated[i]);
        }
    }

    private void compare(ProcessScenario scenario) throws IOException {
        for (int i = 0; i < jvms.size(); i++) {
            if (scenario.runsOn(Integer.parseInt(release(i)))) {
                System.out.println("bench: " + scenario.title() + "/" + release(i) + " " + scenario.measure(this, i));
            }
        }
    }

    /** Whether it was asked for this scenario by its name, and not among others. */
    boolean isFor(String title) {
        return wanted.equals(title);
    }

    int rounds() {
        return rounds;
    }

    long millis() {
        return millis;
    }

    String release(int jvm) throws IOException {
        return Command.of(List.of(jvms.get(jvm).toString(), "-XshowSettings:properties", "-version"))
                .match("java.specification.version = (\\d+)");
    }

    String peer(String program) {
        return target.resolve("peers").resolve(program).toString();
    }

    /** A BPF object of ours. */
    String object(String name) {
        return target.resolve("classes/io/github/bpf4j/examples/bench")
                .resolve(name)
                .toString();
    }

    /** The BPF object of execsnoop, taken out of the jar of the probes. */
    String execsnoop() {
        return target.resolve("probes/io/github/bpf4j/probes/execsnoop.bpf.o").toString();
    }

    /** A main class that needs the probes only, with no more on its class path than an application of theirs has. */
    List<String> agent(int jvm, Class<?> main, String... arguments) throws IOException {
        List<String> command = jvm(jvm, main, arguments);
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> AGENT_JAR.matcher(jar).find())
                .collect(Collectors.joining(File.pathSeparator));
        command.set(command.indexOf("-cp") + 1, classPath);
        return command;
    }

    /**
     * {@link Bare} with what it would lose time with done before: jffi's library is unpacked, and glibc told to take large
     * pages, as we do for libbpf.
     */
    List<String> bare(int jvm) throws IOException {
        List<String> command = agent(jvm, Bare.class, execsnoop());
        command.add(1, "-Djffi.boot.library.path=" + target.resolve("jffi/jni"));
        command.addAll(0, List.of("env", "GLIBC_TUNABLES=glibc.malloc.hugetlb=1"));
        return command;
    }

    List<String> jvm(int jvm, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(jvms.get(jvm).toString());
        if (Integer.parseInt(release(jvm)) >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        // What a JVM chooses for itself on more than one CPU.
        command.add("-XX:+UseG1GC");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
