package io.github.bpf4j.runtime.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The capabilities and limits of this process. */
public final class Privileges {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    /** A line of limits, the soft one first. */
    static final String UNLIMITED = "Max [a-z ]+ unlimited .*";

    private static final int SYS_ADMIN = 21;
    private static final int PERFMON = 38;
    private static final int BPF = 39;

    private Privileges() {}

    /** Those among {@code CAP_BPF} and {@code CAP_PERFMON} that the process lacks and needs. */
    public static List<String> missing() {
        long effective = effective();
        List<String> missing = new ArrayList<>();
        if (!has(effective, SYS_ADMIN)) {
            if (!has(effective, BPF)) {
                missing.add("CAP_BPF");
            }
            if (!has(effective, PERFMON)) {
                missing.add("CAP_PERFMON");
            }
        }
        return missing;
    }

    /** Whether there is a limit to the memory that the process may lock. */
    static boolean lockedMemoryLimited() {
        try {
            return Files.readAllLines(LIMITS).stream()
                    .anyMatch(line -> line.startsWith("Max locked memory") && !line.matches(UNLIMITED));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean has(long capabilities, int number) {
        return (capabilities >>> number & 1) != 0;
    }

    private static long effective() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("CapEff:")) {
                    return Long.parseUnsignedLong(line.substring(7).strip(), 16);
                }
            }
        } catch (IOException | NumberFormatException e) {
            // Without /proc nothing is known; better no advice than a wrong one.
        }
        return -1;
    }
}
