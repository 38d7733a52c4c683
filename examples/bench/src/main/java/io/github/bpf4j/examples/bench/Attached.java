package io.github.bpf4j.examples.bench;

import io.github.bpf4j.probes.ExecsnoopBpf;
import io.github.bpf4j.runtime.EventLoop;

/** An agent: attaches execsnoop, says so, and waits for events until it is killed. */
public final class Attached {
    private static long events;

    private Attached() {}

    public static void main(String[] arguments) {
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load();
                EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> events++);
            skeleton.attach();
            System.out.println("attached");
            loop.run();
        }
    }
}
