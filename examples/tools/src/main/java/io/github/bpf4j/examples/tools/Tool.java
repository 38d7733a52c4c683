package io.github.bpf4j.examples.tools;

import io.github.bpf4j.runtime.EventLoop;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What all tools have in common: the form of the output, and when they end.
 *
 * <p>The results go to the standard output, all else to the error output.
 */
@Command(mixinStandardHelpOptions = true, version = Tool.VERSION, sortOptions = false)
abstract class Tool implements Callable<Integer> {
    static final String VERSION = "0.1.0-SNAPSHOT (bpf4j)";

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli sets the right one

    @Option(names = "--json", description = "JSON, an object a line, also on a terminal.")
    private boolean json;

    @Option(names = "--table", description = "For people, also where there is no terminal.")
    private boolean table;

    @Option(names = "--duration", paramLabel = "SECONDS", description = "End by itself after this time.")
    private @Nullable Long duration;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean runs;
    private volatile @Nullable EventLoop polled;
    private long end;

    @Override
    public final Integer call() throws Exception {
        runs = true;
        try {
            run();
            return ExitCode.OK;
        } finally {
            stopped.countDown();
        }
    }

    /** Does the work, until {@link #running} says no. */
    abstract void run() throws Exception;

    /** Lets the tool end, and waits for that; does nothing if it does not run. From any thread. */
    final void stop(Duration patience) {
        stopping.countDown();
        wakeUp(polled);
        try {
            if (runs && !stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                err().println("it does not end within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void wakeUp(@Nullable EventLoop loop) {
        try {
            if (loop != null) {
                loop.wakeup();
            }
        } catch (IllegalStateException e) {
            // The loop is closed: it has ended by itself.
        }
    }

    /** Tells the user that it begins now, and by what means. */
    final void started(String what) {
        err().println("Tracing " + what + ". Ctrl-C ends it.");
        end = duration == null
                ? Long.MAX_VALUE
                : System.nanoTime() + Duration.ofSeconds(duration).toNanos();
    }

    final boolean running() {
        return left() > 0;
    }

    /** Waits for this time, or until the tool is to end. */
    final void await(Duration time) throws InterruptedException {
        stopping.await(Math.min(time.toNanos(), left()), TimeUnit.NANOSECONDS);
    }

    /** Handles events until the tool is to end. */
    final void poll(EventLoop loop) {
        poll(loop, FOR_EVER);
    }

    /** Handles events for this time, or until the tool is to end. */
    final void poll(EventLoop loop, Duration time) {
        polled = loop; // before it looks whether to stop: stop() wakes it up
        long until = System.nanoTime() + time.toNanos();
        for (long wait = Math.min(time.toNanos(), left());
                wait > 0;
                wait = Math.min(until - System.nanoTime(), left())) {
            loop.poll(Duration.ofNanos(wait));
        }
    }

    private long left() {
        if (stopping.getCount() == 0) {
            return 0;
        }
        return end == Long.MAX_VALUE ? end : end - System.nanoTime();
    }

    /** Says at the end what there was, and what was lost. */
    final void ended(String format, Object... counts) {
        err().printf(format + "%n", counts);
    }

    /** Where the results go. */
    final PrintWriter out() {
        return command.commandLine().getOut();
    }

    final PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Whether the results are to be JSON. */
    final boolean json() {
        return json || !table && !onTerminal();
    }

    final <T> Printer<T> printer(Columns<T> columns) {
        return new Printer<>(out(), columns, json());
    }

    /** Whether standard output is a terminal; {@code System.console()} answers differently from JDK 22 on. */
    private static boolean onTerminal() {
        try {
            Path output = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
            return output.startsWith("/dev/pts") || output.toString().startsWith("/dev/tty");
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
