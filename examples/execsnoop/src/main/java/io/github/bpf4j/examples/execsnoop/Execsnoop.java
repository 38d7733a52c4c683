package io.github.bpf4j.examples.execsnoop;

import io.github.bpf4j.probes.ExecsnoopBpf;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints every program that is started on this machine, until Ctrl-C or for a given time. */
@Command(
        name = "execsnoop",
        description = "Prints every program that is started on this machine: a table on a terminal, else a JSON object"
                + " a line.",
        mixinStandardHelpOptions = true,
        version = "execsnoop 0.1.0-SNAPSHOT (bpf4j)",
        sortOptions = false)
public final class Execsnoop implements Callable<Integer> {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Option(
            names = {"-u", "--uid"},
            paramLabel = "UID",
            description = "Only what this user starts.")
    private @Nullable Long uid;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "TEXT",
            description = "Only programs whose name contains this text.")
    private String name = "";

    @Option(
            names = {"-x", "--failed"},
            description = "Also what could not be started.")
    private boolean failed;

    @Option(names = "--json", description = "JSON also on a terminal.")
    private boolean json;

    @Option(names = "--table", description = "A table also where there is no terminal.")
    private boolean table;

    @Option(
            names = {"-d", "--duration"},
            paramLabel = "SECONDS",
            description = "End by itself after this time.")
    private @Nullable Long duration;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;
    private long printed;

    private Execsnoop() {}

    /** Runs the command; exits with status 0, 1 after an error, or 2 for wrong options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Execsnoop())
                .setExecutionExceptionHandler((exception, command, result) -> {
                    if (exception instanceof BpfException) {
                        command.getErr().println("execsnoop: " + exception.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw exception;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() {
        ExecPrinter printer =
                table || !json && onTerminal() ? new TablePrinter(System.out) : new JsonPrinter(System.out);
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load(this::configure);
                EventLoop loop = EventLoop.create()) {
            stopOnSignal(loop);
            loop.on(skeleton.maps().events(), event -> print(event, printer));
            skeleton.attach();
            printer.begin();
            long end = System.nanoTime() + (duration == null ? FOR_EVER : Duration.ofSeconds(duration)).toNanos();
            for (long left = end - System.nanoTime(); !stopping && left > 0; left = end - System.nanoTime()) {
                loop.poll(Duration.ofNanos(left));
            }
            System.err.printf(
                    "%d printed, %d failed, %d lost%n", printed, skeleton.bss().failed(), lost(skeleton));
        } finally {
            ended.countDown();
        }
        return CommandLine.ExitCode.OK;
    }

    /** What the programs could not report, and what the kernel did not run them for. */
    private static long lost(ExecsnoopBpf skeleton) {
        ExecsnoopBpf.Progs programs = skeleton.progs();
        return skeleton.bss().lost()
                + Stream.of(
                                programs.enterExecve(),
                                programs.enterExecveat(),
                                programs.exitExecve(),
                                programs.exitExecveat())
                        .mapToLong(program -> program.statistics().recursionMisses())
                        .sum();
    }

    private void configure(ExecsnoopBpf.Opened opened) {
        if (uid != null) {
            opened.rodata().targetUid(uid);
        }
        opened.rodata().reportFailed(failed);
    }

    private void print(ExecsnoopBpf.Event event, ExecPrinter printer) {
        Exec exec = Exec.of(event);
        if (exec.name().contains(name)) {
            printer.print(exec);
            printed++;
        }
    }

    /** Lets Ctrl-C end the loop, and the JVM wait for the summary. */
    private void stopOnSignal(EventLoop loop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            try {
                loop.wakeup();
                ended.await(2, TimeUnit.SECONDS);
            } catch (IllegalStateException e) {
                // The loop is closed: it has ended by itself.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Whether standard output is a terminal; {@code System.console()} answers differently from JDK 22 on. */
    private static boolean onTerminal() {
        try {
            Path output = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
            return output.startsWith("/dev/pts") || output.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
