package io.github.bpf4j.runtime.internal;

/** The system calls that older C libraries have no function for. Results below 0 are negated error numbers. */
public final class SystemCall {
    private static final int PERF_EVENT_OPEN = perfEventOpenNumber(System.getProperty("os.arch"));
    private static final int BPF = bpfNumber(System.getProperty("os.arch"));
    private static final int PIDFD_OPEN = 434;
    private static final int PIDFD_GETFD = 438;

    private SystemCall() {}

    /** The kernel numbers what came later than 2019 the same everywhere; this came in 2009. */
    static int perfEventOpenNumber(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> 298;
            case "ppc64", "ppc64le" -> 319;
            case "s390x" -> 331;
            // Of all architectures that Linux has got since then: aarch64, riscv64, loongarch64.
            default -> 241;
        };
    }

    /** As {@link #perfEventOpenNumber}; this came in 2014. */
    static int bpfNumber(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> 321;
            case "ppc64", "ppc64le" -> 361;
            case "s390x" -> 351;
            default -> 280;
        };
    }

    /**
     * @param command an {@code enum bpf_cmd}
     * @param attributes a {@code union bpf_attr *}
     */
    public static int bpf(int command, long attributes, int size) {
        return result(LibC.syscall(BPF, command, attributes, size, 0, 0));
    }

    /** @param attributes a {@code struct perf_event_attr *} */
    public static int perfEventOpen(long attributes, int pid, int cpu, int group, long flags) {
        return result(LibC.syscall(PERF_EVENT_OPEN, attributes, pid, cpu, group, flags));
    }

    /** A descriptor of a process, which stays that process's when its number is used again. */
    public static int pidfdOpen(long pid) {
        return result(LibC.syscall(PIDFD_OPEN, pid, 0, 0, 0, 0));
    }

    /** A duplicate of a descriptor that another process has. */
    public static int pidfdGetfd(int process, int descriptor) {
        return result(LibC.syscall(PIDFD_GETFD, process, descriptor, 0, 0, 0));
    }

    private static int result(long result) {
        return result < 0 ? -LibC.errno() : (int) result;
    }
}
