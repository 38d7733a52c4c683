package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.Operation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the kernel count how often each BPF program runs and how long it takes, while it is open; that costs each run
 * some nanoseconds. Several may be open at a time, also in several processes.
 *
 * <p>Needs Linux 5.8 and {@code CAP_SYS_ADMIN}. Any thread may call it.
 *
 * @see BpfProgram#statistics
 */
public final class BpfStatistics implements AutoCloseable {
    /** {@code BPF_STATS_RUN_TIME}. */
    private static final int RUN_TIME = 0;

    private final int descriptor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BpfStatistics(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * What one program has done since it was loaded, while statistics were on.
     *
     * @param recursionMisses how often it was not run, since it, or for tracepoints any program, was running already on
     *     that CPU; counted always, from Linux 5.12 on. Linux 7.3 can preempt a program at a system call, and then there are
     *     such misses without recursion: what a tool reports as lost should have them in it
     */
    public record OfProgram(long runCount, Duration runTime, long recursionMisses) {}

    /**
     * Turns them on.
     *
     * @throws BpfException if the kernel or the privileges do not allow it
     */
    public static BpfStatistics enable() {
        return new BpfStatistics(Failures.check(
                LibbpfPrograms.enableStats(RUN_TIME), Operation.ENABLE, "run statistics of BPF programs"));
    }

    /** Turns them off, unless someone else wants them; what was counted stays. Calling it again does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            LibC.close(descriptor);
        }
    }
}
