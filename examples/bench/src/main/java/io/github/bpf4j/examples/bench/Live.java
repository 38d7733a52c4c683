package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Reads what another process has a program send, on another CPU, until it ends; prints how many events came and how
 * many found no room after the first milliseconds, which are for warming up. The peer is {@code live.c}.
 */
public final class Live {
    private static final Duration PATIENCE = Duration.ofMillis(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private long count;
    private long sum;
    private long wrong;

    private Live() {}

    /** Arguments: how many milliseconds to warm up, and the command of the producer. */
    public static void main(String[] arguments) throws IOException {
        List<String> command = List.of(arguments).subList(1, arguments.length);
        new Live()
                .read(
                        Long.parseLong(arguments[0]) * NANOS_PER_MILLI,
                        new ProcessBuilder(command).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE));
    }

    private void read(long warmUp, ProcessBuilder command) throws IOException {
        try (RingsBpf skeleton = RingsBpf.load();
                EventLoop loop = EventLoop.create().on(skeleton.maps().ring64(), this::take)) {
            skeleton.progs().onGetpgid().attach();
            Process producer = command.start();
            skeleton.bss().counters().producer(producer.pid());
            producer.getOutputStream().close();
            long begin = System.nanoTime();
            while (producer.isAlive() && System.nanoTime() - begin < warmUp) {
                loop.poll(PATIENCE);
            }
            long before = count;
            long refusedBefore = skeleton.bss().counters().refused();
            while (producer.isAlive()) {
                loop.poll(PATIENCE);
            }
            loop.poll(Duration.ZERO);
            long sent = skeleton.bss().counters().sent();
            Scenario.require(count == sent && wrong == 0 && sum != 0, count + " events of " + sent);
            long refused = skeleton.bss().counters().refused();
            System.out.println((count - before) + " " + (refused - refusedBefore));
        }
    }

    private void take(RingsBpf.Event64 e) {
        if (e.sequence() != count++ || e.check() != (~e.sequence() & 0xffff_ffffL)) {
            wrong++;
        }
        sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
    }
}
