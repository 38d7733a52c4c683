package io.github.bpf4j.runtime.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names that this system has for what programs attach to; empty where they may not be read. */
final class SystemNames {
    private static final Path SYMBOLS = Path.of("/proc/kallsyms");
    private static final Path TRACEABLE = Path.of("/sys/kernel/tracing/available_filter_functions");
    private static final Path EVENTS = Path.of("/sys/kernel/tracing/available_events");
    private static final Path INTERFACES = Path.of("/sys/class/net");

    private SystemNames() {}

    /** The kernel's functions, also those that cannot be traced. */
    static Set<String> kernelFunctions() {
        Set<String> names = new HashSet<>();
        lines(SYMBOLS, line -> {
            String[] parts = line.split("[ \t]", 4);
            if (parts.length > 2 && "tTwW".contains(parts[1]) && !parts[2].startsWith("__pfx_")) {
                names.add(parts[2]);
            }
            return false;
        });
        return names;
    }

    /** Whether ftrace can trace a function; empty if that cannot be found out. */
    static Optional<Boolean> traceable(String function) {
        return Files.isReadable(TRACEABLE)
                ? lines(TRACEABLE, line -> line.equals(function) || line.startsWith(function + " "))
                : Optional.empty();
    }

    /** {@code sched/sched_switch}. */
    static List<String> tracepoints() {
        try (Stream<String> lines = Files.lines(EVENTS)) {
            return lines.map(line -> line.replaceFirst(":", "/")).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Of this thread's network namespace, as far as sysfs shows it. */
    static List<String> networkInterfaces() {
        String[] names = INTERFACES.toFile().list();
        return names == null ? List.of() : Arrays.asList(names);
    }

    /** Whether a line is the one; empty if the file cannot be read. */
    private static Optional<Boolean> lines(Path file, Predicate<String> wanted) {
        try (Stream<String> lines = Files.lines(file)) {
            return Optional.of(lines.anyMatch(wanted));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
