package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * Reads what another process has a program send, on another CPU. When the JIT has come to rest, prints a line for each
 * 50 ms: events that came, events that found no room, nanoseconds for which there was none. The peer is {@code live.c}.
 */
public final class Live {
    private static final Duration PATIENCE = Duration.ofMillis(10);
    static final long NANOS_PER_MILLI = 1_000_000;
    static final long INTERVAL_MILLIS = 50;
    private static final long INTERVAL = INTERVAL_MILLIS * NANOS_PER_MILLI;
    /** So long must the JIT have compiled nothing. */
    private static final long REST = 40 * INTERVAL;

    private static final long LONGEST_WARM_UP = 60_000 * NANOS_PER_MILLI;

    private final CompilationMXBean jit = ManagementFactory.getCompilationMXBean();
    private long count;
    private long sum;
    private long wrong;

    private Live() {}

    /** Arguments: how many milliseconds to warm up at least, and then to measure, and the command of the producer. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Live()
                .read(
                        Long.parseLong(arguments[0]) * NANOS_PER_MILLI,
                        (int) (Long.parseLong(arguments[1]) * NANOS_PER_MILLI / INTERVAL),
                        new ProcessBuilder(List.of(arguments).subList(2, arguments.length))
                                .redirectInput(ProcessBuilder.Redirect.PIPE));
    }

    private void read(long warmUp, int intervals, ProcessBuilder command) throws IOException, InterruptedException {
        long[][] states = new long[intervals + 1][];
        try (RingsBpf skeleton = RingsBpf.load();
                EventLoop loop = EventLoop.create().on(skeleton.maps().ring64(), this::take)) {
            skeleton.progs().onGetpgid().attach();
            RingsBpf.Counters counters = skeleton.bss().counters();
            Process producer = command.start();
            counters.producer(producer.pid());
            producer.getOutputStream().close();
            try {
                warmUp(loop, warmUp);
                states[0] = state(counters);
                for (int i = 1; i <= intervals; i++) {
                    pollFor(loop, INTERVAL);
                    states[i] = state(counters);
                }
            } finally {
                producer.destroyForcibly().waitFor();
            }
            while (loop.poll(Duration.ZERO) > 0) {
                // What was sent until then.
            }
            long sent = counters.sent();
            Scenario.require(count == sent && wrong == 0 && sum != 0, count + " events of " + sent);
        }
        for (int i = 1; i <= intervals; i++) {
            long[] before = states[i - 1];
            long[] after = states[i];
            System.out.println((after[0] - before[0]) + " " + (after[1] - before[1]) + " " + (after[2] - before[2]));
        }
    }

    private void warmUp(EventLoop loop, long least) {
        long begin = System.nanoTime();
        long compiled = -1;
        long compiledLast = begin;
        while (System.nanoTime() - begin < least || System.nanoTime() - compiledLast < REST) {
            pollFor(loop, INTERVAL);
            long now = jit.getTotalCompilationTime();
            if (now != compiled) {
                compiled = now;
                compiledLast = System.nanoTime();
            }
            Scenario.require(System.nanoTime() - begin < LONGEST_WARM_UP, "the JIT does not come to rest");
        }
    }

    private static void pollFor(EventLoop loop, long nanos) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < nanos) {
            loop.poll(PATIENCE);
        }
    }

    private long[] state(RingsBpf.Counters counters) {
        return new long[] {count, counters.refused(), counters.full()};
    }

    private void take(RingsBpf.Event64 e) {
        if (e.sequence() != count++ || e.check() != (~e.sequence() & 0xffff_ffffL)) {
            wrong++;
        }
        sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
    }
}
