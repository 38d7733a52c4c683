package com.acme;

import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;

public final class Main {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            trace();
        }
        System.out.println("struct event has " + ExecsnoopBpf.Event.allocate().byteLength() + " bytes");
        System.out.println("object " + (Main.class.getResource("execsnoop.bpf.o") != null));
    }

    private static void trace() {
        try (var skeleton = ExecsnoopBpf.load(opened -> opened.rodata().targetUid(1000))) {
            skeleton.attach();
            try (var loop = EventLoop.create()) {
                loop.on(skeleton.maps().events(), event -> System.out.println(event.pid() + " " + event.comm()));
                loop.poll(Duration.ofMillis(100));
            }
        }
    }
}
