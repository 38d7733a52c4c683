package io.github.bpf4j.probes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this process may load BPF programs. */
final class BpfPrivilege {
    private static final long CAP_SYS_ADMIN = 1L << 21;
    private static final long CAP_PERFMON = 1L << 38;
    private static final long CAP_BPF = 1L << 39;

    private BpfPrivilege() {}

    /** Skips the test, with the reason, where the answer is no. */
    static void assume() throws IOException {
        long capabilities = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.split("\\s+")[1], 16))
                .findFirst()
                .orElse(0);
        boolean sufficient = (capabilities & CAP_SYS_ADMIN) != 0
                || (capabilities & CAP_BPF) != 0 && (capabilities & CAP_PERFMON) != 0;
        assumeTrue(sufficient, "loading BPF programs needs CAP_BPF and CAP_PERFMON, which this process lacks");
    }
}
