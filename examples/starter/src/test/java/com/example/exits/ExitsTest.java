package com.example.exits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.bpf4j.junit.AwaitedEvents;
import io.github.bpf4j.junit.BeforeLoad;
import io.github.bpf4j.junit.BpfTest;
import io.github.bpf4j.junit.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitsTest {
    @BeforeLoad
    void onlyFailed(ExitsBpf.Opened opened) {
        opened.rodata().onlyFailed(true);
    }

    @BpfTest(attach = true)
    void reportsAProgramThatFails(ExitsBpf skeleton) throws Exception {
        try (var events = AwaitedEvents.of(skeleton.maps().events(), ExitsBpf.Event::copy)) {
            Process process = new ProcessBuilder("/bin/sh", "-c", "exit 7").start();
            var exit = events.await(Duration.ofSeconds(5), event -> event.pid() == process.pid());
            assertEquals(7, exit.status());
            assertEquals("sh", exit.comm());
            assertEquals(0, skeleton.bss().lost());
        }
    }

    @Test
    void printsColumns() {
        List<String> lines = new ArrayList<>();
        Events.deliver(
                ExitsBpf.Event.allocate().pid(42).status(143).comm("sleep"), event -> lines.add(Main.line(event)));
        assertEquals(List.of("     42    143 sleep"), lines);
    }
}
