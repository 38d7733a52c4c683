package com.acme;

import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;

public class Main {
    public static void main(String[] args) {
        try (var skeleton = ExecsBpf.load(opened -> opened.rodata().rootToo(true));
                var loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> System.out.println(event.pid() + " " + event.comm()));
            skeleton.attach();
            for (int i = 0; i < 100; i++) { // ten seconds
                loop.poll(Duration.ofMillis(100));
            }
            System.out.println(skeleton.bss().dropped() + " dropped");
        }
    }
}
