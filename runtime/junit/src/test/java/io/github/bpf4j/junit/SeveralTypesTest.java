package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.runtime.Handlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Events of several types in one buffer: each goes to the method for its type. */
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>
        #include <bpf4j.h>

        struct started { __u32 kind; __u32 pid; };
        struct ended { __u32 kind; __s32 code; __u64 nanos; };

        struct {
            __uint(type, BPF_MAP_TYPE_RINGBUF);
            __uint(max_entries, 4096);
        } events SEC(".maps");

        BPF4J_EVENT(events, struct started, kind, 1);
        BPF4J_EVENT(events, struct ended, kind, 2);

        SEC("raw_tp/sched_switch")
        int send(void *context)
        {
            struct started started = { .kind = 1, .pid = 42 };
            struct ended ended = { .kind = 2, .code = -1, .nanos = 7 };
            __u32 other[4] = { 3 };

            bpf_ringbuf_output(&events, &started, sizeof(started), 0);
            bpf_ringbuf_output(&events, &ended, sizeof(ended), 0);
            bpf_ringbuf_output(&events, other, sizeof(other), 0);
            return 0;
        }

        char LICENSE[] SEC("license") = "GPL";
        """)
class SeveralTypesTest {
    private final List<Object> seen = new ArrayList<>();

    @BpfRecord("ended")
    record Ended(int code, long nanos) {}

    @OnEvent("events")
    void other(SeveralTypesTestBpf.EventsEvent event) {
        seen.add("other of " + event.byteLength());
    }

    @OnEvent("events")
    void started(SeveralTypesTestBpf.Started event) {
        seen.add("started " + event.pid());
    }

    @OnEvent("events")
    void ended(Ended event) {
        seen.add(event);
    }

    @BpfTest
    void eachGoesToTheMethodForItsType(SeveralTypesTestBpf skeleton) {
        try (EventLoop loop = Handlers.bind(skeleton, this, EventLoop.create())) {
            skeleton.progs().send().testRun(BpfTestRun.Input.ofContext(new byte[8]));
            loop.poll(Duration.ofSeconds(1));
        }
        assertThat(seen).containsExactly("started 42", new Ended(-1, 7), "other of 16");
    }
}
