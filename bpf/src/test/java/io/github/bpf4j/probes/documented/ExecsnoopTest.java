package io.github.bpf4j.probes.documented;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.bpf4j.junit.AwaitedEvents;
import io.github.bpf4j.junit.BeforeLoad;
import io.github.bpf4j.junit.BpfTest;
import io.github.bpf4j.probes.ExecsnoopBpf;
import java.time.Duration;

class ExecsnoopTest {
    @BeforeLoad
    void onlyWhatStarts(ExecsnoopBpf.Opened opened) {
        opened.rodata().reportFailed(false);
    }

    @BpfTest(attach = true)
    void reportsWhatStarts(ExecsnoopBpf skeleton) throws Exception {
        try (var events = AwaitedEvents.of(skeleton.maps().events(), ExecsnoopBpf.Event::copy)) {
            new ProcessBuilder("/bin/true").start();
            var exec = events.await(Duration.ofSeconds(5), e -> e.filename().equals("/bin/true"));
            assertEquals("true", exec.comm());
        }
    }
}
