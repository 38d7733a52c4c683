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
import org.junit.jupiter.api.Tag;

/** Methods for events of perf buffers: of one type, and of several. */
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>
        #include <bpf4j.h>

        struct sample { __u32 number; char name[12]; };
        struct started { __u32 kind; __u32 pid; };
        struct ended { __u32 kind; __s32 code; __u64 nanos; };

        struct {
            __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
            __uint(key_size, 4);
            __uint(value_size, 4);
        } samples SEC(".maps");
        BPF4J_EVENT(samples, struct sample);

        struct {
            __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
            __uint(key_size, 4);
            __uint(value_size, 4);
        } processes SEC(".maps");
        BPF4J_EVENT(processes, struct started, kind, 1);
        BPF4J_EVENT(processes, struct ended, kind, 2);

        SEC("raw_tp/sched_switch")
        int send(void *context)
        {
            struct sample sample = { .number = 4000000000, .name = "perf" };
            struct started started = { .kind = 1, .pid = 42 };
            struct ended ended = { .kind = 2, .code = -1, .nanos = 7 };

            bpf_perf_event_output(context, &samples, BPF_F_CURRENT_CPU, &sample, sizeof(sample));
            bpf_perf_event_output(context, &processes, BPF_F_CURRENT_CPU, &started, sizeof(started));
            bpf_perf_event_output(context, &processes, BPF_F_CURRENT_CPU, &ended, sizeof(ended));
            return 0;
        }

        char LICENSE[] SEC("license") = "GPL";
        """)
class PerfHandlersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Object> seen = new ArrayList<>();

    @BpfRecord("sample")
    record Sample(long number, String name) {}

    @OnEvent("samples")
    void sample(Sample sample) {
        seen.add(sample);
    }

    @OnEvent("processes")
    void started(PerfHandlersTestBpf.Started event) {
        seen.add("started " + event.pid());
    }

    @OnEvent("processes")
    void ended(PerfHandlersTestBpf.Ended event) {
        seen.add("ended " + event.code() + " after " + event.nanos());
    }

    @BpfTest
    @Tag("map:perf_event_array")
    void eachGoesToItsMethod(PerfHandlersTestBpf skeleton) {
        try (EventLoop loop = Handlers.bind(skeleton, this, EventLoop.create())) {
            skeleton.progs().send().testRun(BpfTestRun.Input.ofContext(new byte[8]));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (seen.size() < 3 && System.nanoTime() < end) {
                loop.poll(Duration.ofMillis(100));
            }
        }
        // The order between two buffers is the loop's.
        assertThat(seen)
                .containsExactlyInAnyOrder(new Sample(4_000_000_000L, "perf"), "started 42", "ended -1 after 7");
    }
}
