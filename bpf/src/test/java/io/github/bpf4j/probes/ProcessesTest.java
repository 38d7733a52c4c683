package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of docs/events.md on the real kernel. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
@Tag("kernels")
@Tag("program:tracepoint")
class ProcessesTest {
    @Test
    void printsWhatStartsAndWhatEnds() throws Exception {
        List<String> lines = new ArrayList<>();
        long pid;
        try (ProcessesBpf skeleton = ProcessesBpf.load();
                EventLoop loop = EventLoop.create()) {
            ProcessPrinter printer = new ProcessPrinter();
            loop.on(skeleton.maps().events(), event -> lines.add(event.accept(printer)));
            skeleton.attach();
            Process process = new ProcessBuilder("/bin/sh", "-c", "exit 3").start();
            pid = process.pid();
            process.waitFor();
            while (loop.poll(Duration.ofMillis(50)) > 0) {
                // Until the buffer is empty: the process has ended.
            }
        }

        assertThat(lines).contains(pid + " runs sh", pid + " ends with 3");
    }
}
