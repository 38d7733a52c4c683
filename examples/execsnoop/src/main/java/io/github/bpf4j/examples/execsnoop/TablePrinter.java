package io.github.bpf4j.examples.execsnoop;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** One line an exec, in columns; the arguments, which have no end, come last. */
final class TablePrinter implements ExecPrinter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    TablePrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        out.printf(
                "%-8s %7s %7s %6s %6s %9s  %-16s %s%n",
                "TIME", "PID", "PPID", "UID", "RESULT", "DURATION", "NAME", "ARGUMENTS");
    }

    @Override
    public void print(Exec exec) {
        out.printf(
                "%-8s %7d %7d %6d %6d %7dus  %-16s %s%n",
                TIME.format(LocalTime.now()),
                exec.pid(),
                exec.parentPid(),
                exec.uid(),
                exec.result(),
                exec.duration().toNanos() / 1000,
                printable(exec.name()),
                printable(String.join(" ", exec.arguments())) + (exec.argumentsTruncated() ? " ..." : ""));
    }

    /** Arguments are any bytes: those that would steer the terminal are shown as a question mark. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
