package com.acme;

import io.github.bpf4j.annotation.OnEvent;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.runtime.Handlers;
import java.time.Duration;

class Printer {
    @OnEvent("events")
    void exec(Exec exec) { // or the view: ExecsnoopBpf.Event
        System.out.println(exec);
    }

    void run(ExecsnoopBpf skeleton) {
        try (EventLoop loop = Handlers.bind(skeleton, this, EventLoop.create())) {
            loop.poll(Duration.ofSeconds(1));
        }
    }
}
