package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.time.Duration;

/**
 * Reads what another process has a program send, on another CPU, until it ends; prints how many events came and how
 * many found no room. The peer is {@code live.c}.
 */
public final class Live {
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private long count;
    private long sum;
    private long wrong;

    private Live() {}

    /** Arguments: the command of the producer. */
    public static void main(String[] arguments) throws IOException {
        new Live().read(new ProcessBuilder(arguments).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE));
    }

    private void read(ProcessBuilder command) throws IOException {
        try (RingsBpf skeleton = RingsBpf.load();
                EventLoop loop = EventLoop.create().on(skeleton.maps().ring64(), this::take)) {
            skeleton.progs().onGetpgid().attach();
            Process producer = command.start();
            skeleton.bss().counters().producer(producer.pid());
            producer.getOutputStream().close();
            while (producer.isAlive()) {
                loop.poll(PATIENCE);
            }
            loop.poll(Duration.ZERO);
            long sent = skeleton.bss().counters().sent();
            Scenario.require(count == sent && wrong == 0 && sum != 0, count + " events of " + sent);
            System.out.println(count + " " + skeleton.bss().counters().refused());
        }
    }

    private void take(RingsBpf.Event64 e) {
        if (e.sequence() != count++ || e.check() != (~e.sequence() & 0xffff_ffffL)) {
            wrong++;
        }
        sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
    }
}
