package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import picocli.CommandLine;

/** A tool that runs in this JVM, as the command line would run it, on a thread of its own. */
final class RunningTool implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // in an emulated kernel all is slow

    private final CommandLine commandLine = Tools.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Tool tool;
    private final Thread thread;
    private volatile int status = -1;

    private RunningTool(String... arguments) {
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        tool = commandLine.getSubcommands().get(arguments[0]).getCommand();
        thread = new Thread(() -> status = commandLine.execute(arguments), arguments[0]);
        thread.start();
    }

    /** Returns when it traces. */
    static RunningTool start(String... arguments) throws InterruptedException {
        RunningTool running = new RunningTool(arguments);
        running.await(() -> running.errors().contains("Tracing") || !running.thread.isAlive(), "it to begin");
        assertThat(running.errors()).startsWith("Tracing");
        return running;
    }

    /** Runs one that ends by itself. */
    static RunningTool run(String... arguments) throws InterruptedException {
        RunningTool running = new RunningTool(arguments);
        running.thread.join(PATIENCE.toMillis());
        return running;
    }

    /** Waits until so many lines are as they should be, and returns those. */
    List<String> awaitLines(int count, Predicate<String> wanted) throws InterruptedException {
        await(() -> lines(wanted).size() >= count, count + " lines");
        return lines(wanted);
    }

    private List<String> lines(Predicate<String> wanted) {
        return output().lines().filter(wanted).toList();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                Assertions.fail("waited in vain for %s; the output is%n%s%s", what, output(), errors());
            }
            Thread.sleep(10);
        }
    }

    /** As Ctrl-C does; returns the last line of the error output, which has the counts. */
    String end() throws InterruptedException {
        tool.stop(PATIENCE);
        thread.join(PATIENCE.toMillis());
        assertThat(status).as("status; errors: %s", errors()).isZero();
        return errors().lines().reduce((earlier, later) -> later).orElse("");
    }

    int status() {
        return status;
    }

    String output() {
        return out.toString();
    }

    String errors() {
        return err.toString();
    }

    @Override
    public void close() {
        tool.stop(PATIENCE);
    }
}
