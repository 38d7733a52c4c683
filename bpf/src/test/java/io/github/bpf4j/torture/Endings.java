package io.github.bpf4j.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Ends busy applications in each way, at random moments. */
enum Endings {
    SIGTERM("TERM", 143),
    SIGINT("INT", 130),
    EXIT_IN_HANDLER("", Ending.EXIT_STATUS),
    SIGKILL("KILL", 137);

    private static final int LONGEST_MILLIS = 1500;
    /** An exit from a handler waits two seconds for it; the machine may be busy. */
    private static final int PATIENCE_SECONDS = 60;

    private final String signal;
    private final int status;

    Endings(String signal, int status) {
        this.signal = signal;
        this.status = status;
    }

    /**
     * Ends one.
     *
     * @return what was wrong, or nothing
     */
    String happen(Random random) throws IOException, InterruptedException {
        String mode = this == EXIT_IN_HANDLER ? "exit" : "wait";
        Process process = TortureJvm.start(TortureJvm.CLASS_PATH, Ending.class, mode, Long.toString(random.nextLong()));
        BufferedReader reader = process.inputReader();
        String first = reader.readLine();
        if (first == null || !first.startsWith("objects ")) {
            return this + ": did not start: " + first + reader.lines().collect(Collectors.joining("\n"));
        }
        Set<String> objects =
                new TreeSet<>(Set.of(first.substring("objects ".length()).split(",")));
        if (!signal.isEmpty()) {
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
        String output = reader.lines().collect(Collectors.joining("\n"));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return this + ": the application does not end: " + output;
        }
        Set<String> remaining = KernelList.remaining(objects);
        boolean hooked = this == SIGKILL || output.contains("hook took") && output.contains(" 0 faults");
        boolean good = process.exitValue() == status && hooked && remaining.isEmpty();
        return good ? "" : this + ": status " + process.exitValue() + ", remaining " + remaining + ": " + output;
    }
}
