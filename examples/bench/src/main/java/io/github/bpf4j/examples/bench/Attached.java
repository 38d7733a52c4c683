package io.github.bpf4j.examples.bench;

import io.github.bpf4j.probes.ExecsnoopBpf;
import io.github.bpf4j.runtime.EventLoop;
import java.util.function.Consumer;

/** An agent: attaches execsnoop, says so, and waits for events until it is killed. */
public final class Attached {
    private static long events;

    private Attached() {}

    /** With an argument only what the user of that number starts is an event. */
    public static void main(String[] arguments) {
        Consumer<ExecsnoopBpf.Opened> filter = arguments.length == 0
                ? opened -> {}
                : opened -> opened.rodata().targetUid(Long.parseLong(arguments[0]));
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load(filter);
                EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> events++);
            skeleton.attach();
            System.out.println("attached");
            loop.run();
        }
    }
}
