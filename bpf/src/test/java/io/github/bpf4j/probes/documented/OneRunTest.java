package io.github.bpf4j.probes.documented;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.bpf4j.junit.BpfTest;
import io.github.bpf4j.junit.Events;
import io.github.bpf4j.junit.XdpAction;
import io.github.bpf4j.probes.ExecsnoopBpf;
import io.github.bpf4j.probes.FilterBpf;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smaller examples of docs/testing.md. */
class OneRunTest {
    /** Prints into a list. */
    private static final class Printer {
        private final List<String> lines = new ArrayList<>();

        void print(ExecsnoopBpf.Event event) {
            lines.add(event.pid() + " " + event.comm());
        }

        List<String> lines() {
            return lines;
        }
    }

    private final Printer printer = new Printer();

    @BpfTest
    void dropsWhatIsNotIpv4(FilterBpf skeleton) {
        byte[] packet = new byte[64]; // from the Ethernet header on

        BpfTestRun run = skeleton.progs().filter().testRun(packet);

        assertEquals(XdpAction.DROP, XdpAction.of(run));
        assertEquals(0x42, run.packet(14, BpfTypes.U8)); // what the program made of the packet
    }

    @Test
    void printsAnExec() {
        Events.deliver(ExecsnoopBpf.Event.allocate().pid(42).comm("bash"), printer::print);

        assertEquals(List.of("42 bash"), printer.lines());
    }
}
