package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;

/** Polls of a ring buffer that has nothing, without waiting. */
final class IdlePollScenario implements Scenario {
    private static final int POLLS = 1_000;

    private final RingsBpf skeleton = RingsBpf.load();
    private final EventLoop loop = EventLoop.create();
    private long events;

    IdlePollScenario() {
        loop.on(skeleton.maps().ring64(), event -> events++);
    }

    @Override
    public int operations() {
        return POLLS;
    }

    @Override
    public void run() {
        for (int i = 0; i < POLLS; i++) {
            loop.poll(Duration.ZERO);
        }
    }

    @Override
    public void check() {
        Scenario.require(events == 0, events + " events");
    }

    @Override
    public void close() {
        loop.close();
        skeleton.close();
    }
}
