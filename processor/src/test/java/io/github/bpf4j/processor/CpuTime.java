package io.github.bpf4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The bound that holds for any input, of CPU time: the machine may be busy with something else. */
public final class CpuTime {
    private static final Duration BOUND = Duration.ofSeconds(1);

    private CpuTime() {}

    /** What the work takes of this thread. */
    public static Duration of(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    /** Fails if the work takes a second or more of this thread. */
    public static void assertBelowASecond(Runnable work) {
        assertThat(of(work)).isLessThan(BOUND);
    }
}
