package io.github.bpf4j.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command, and what it printed. */
record Command(List<String> words, String output) {
    static List<String> pinned(int cpu, List<String> words) {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(cpu)));
        command.addAll(words);
        return command;
    }

    static Command onCpu(int cpu, List<String> words) throws IOException {
        return of(pinned(cpu, words));
    }

    /** Runs it to its end. */
    static Command of(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed:\n" + output);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Command(words, output);
    }

    /** The last line, where the result is. */
    String line() {
        return output.strip().lines().reduce((before, last) -> last).orElse("");
    }

    String match(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(output);
        if (!matcher.find()) {
            throw new IOException(String.join(" ", words) + " does not print " + pattern + ":\n" + output);
        }
        return matcher.group(1);
    }
}
