package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;
import io.github.bpf4j.runtime.BpfMapType;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.runtime.Handlers;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The extension, used as users use it, with a probe that is all in here. */
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>
        #include <bpf/bpf_endian.h>

        struct call {
            __u32 pid;
            __u64 argument;
            char comm[16];
        };

        struct {
            __uint(type, BPF_MAP_TYPE_RINGBUF);
            __uint(max_entries, 65536);
            __type(value, struct call);
        } calls SEC(".maps");

        struct {
            __uint(type, BPF_MAP_TYPE_HASH);
            __uint(max_entries, 16);
            __type(key, struct call);
            __type(value, struct call);
        } by_call SEC(".maps");

        const volatile __u32 target;

        static int send(__u64 argument)
        {
            __u32 pid = bpf_get_current_pid_tgid() >> 32;
            struct call *call;

            if (target && pid != target)
                return 0;
            call = bpf_ringbuf_reserve(&calls, sizeof(*call), 0);
            if (!call)
                return 1;
            call->pid = pid;
            call->argument = argument;
            bpf_get_current_comm(call->comm, sizeof(call->comm));
            bpf_ringbuf_submit(call, 0);
            return 0;
        }

        SEC("tracepoint/syscalls/sys_enter_getpgid")
        int on_getpgid(void *context)
        {
            return send(0);
        }

        SEC("raw_tp/sched_switch")
        int on_switch(struct bpf_raw_tracepoint_args *context)
        {
            return send(context->args[1]) + 7;
        }

        /* Passes IPv4 alone, after writing into it. */
        SEC("xdp")
        int only_ipv4(struct xdp_md *context)
        {
            unsigned char *data = (void *) (long) context->data;

            if (data + 15 > (unsigned char *) (long) context->data_end)
                return XDP_DROP;
            data[14] = 0x42;
            return data[12] == 8 && data[13] == 0 ? XDP_PASS : XDP_DROP;
        }

        char LICENSE[] SEC("license") = "GPL";
        """)
class BpfExtensionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static BpfExtensionTestBpf last;

    @BpfRecord("call")
    record Call(long pid, long argument, String comm) {}

    @BeforeLoad
    void onlyThisProcess(BpfExtensionTestBpf.Opened opened) {
        opened.rodata().target(ProcessHandle.current().pid());
        opened.progs().onSwitch().autoattach(false);
    }

    @BpfTest
    void isLoadedAndConfigured(BpfExtensionTestBpf skeleton) {
        assertThat(skeleton.closed()).isFalse();
        assertThat(skeleton.rodata().target()).isEqualTo(ProcessHandle.current().pid());
        assertThat(skeleton.links().onGetpgid()).isEmpty();
        last = skeleton;
    }

    @AfterAll
    static void isClosedAfterwards() {
        if (last != null) {
            assertThat(last.closed()).isTrue();
        }
    }

    @BpfTest
    void runsOnAPacket(BpfExtensionTestBpf skeleton) {
        byte[] packet = new byte[64];
        packet[12] = 8;

        BpfTestRun run = skeleton.progs().onlyIpv4().testRun(packet);

        assertThat(XdpAction.of(run)).isEqualTo(XdpAction.PASS);
        assertThat(run.packet()).hasSize(64);
        assertThat(run.packet(14, BpfTypes.U8)).isEqualTo(0x42);
        packet[13] = 6;
        assertThat(XdpAction.of(skeleton.progs().onlyIpv4().testRun(packet))).isEqualTo(XdpAction.DROP);
    }

    @BpfTest
    void tellsWhyItCannotRun(BpfExtensionTestBpf skeleton) {
        assertThatThrownBy(() -> skeleton.progs().onlyIpv4().testRun(new byte[1]))
                .hasMessageContaining("run")
                .hasMessageContaining("program only_ipv4 of BpfExtensionTest_bpf")
                .hasMessageContaining("EINVAL");
    }

    @BpfTest
    void runsOnAContext(BpfExtensionTestBpf skeleton) {
        try (AwaitedEvents<Call> calls = AwaitedEvents.of(skeleton.maps().calls(), BpfExtensionTest_CallCodec::read)) {
            byte[] arguments = new byte[24];
            arguments[8] = 99;

            BpfTestRun run = skeleton.progs().onSwitch().testRun(BpfTestRun.Input.ofContext(arguments));

            assertThat(run.returnValue()).isEqualTo(7);
            Call call = calls.await(PATIENCE, each -> each.argument() == 99);
            assertThat(call.pid()).isEqualTo(ProcessHandle.current().pid());
        }
    }

    @BpfTest
    void recordsAreKeysAndValues(BpfExtensionTestBpf skeleton) {
        var calls = skeleton.maps()
                .byCall()
                .withKeys(BpfExtensionTest_CallCodec.TYPE)
                .withValues(BpfExtensionTest_CallCodec.TYPE);
        Call key = new Call(1, 2, "key");

        calls.put(key, new Call(3, 4, "value"));

        assertThat(calls.get(key)).isEqualTo(new Call(3, 4, "value"));
        assertThat(calls.keys()).containsExactly(key);
        assertThat(calls.remove(new Call(1, 2, "other"))).isFalse();
    }

    /** Handlers that take a record. */
    static class Calls {
        final List<Call> all = new ArrayList<>();

        @OnEvent("calls")
        void add(Call call) {
            all.add(call);
        }
    }

    @BpfTest
    void methodsAreBoundToBuffers(BpfExtensionTestBpf skeleton) {
        Calls calls = new Calls() {};
        try (EventLoop loop = Handlers.bind(skeleton, calls, EventLoop.create())) {
            skeleton.progs().onSwitch().testRun(BpfTestRun.Input.ofContext(new byte[16]));
            loop.poll(PATIENCE);
        }
        assertThat(calls.all).hasSize(1);
        assertThatThrownBy(() -> Handlers.bind(skeleton, "text", EventLoop.create()))
                .hasMessage("java.lang.String has no methods with @OnEvent for BpfExtensionTestBpf, or was compiled"
                        + " without bpf4j-processor on the processor path");
    }

    @BpfTest(attach = true)
    @RequiresFeature({BpfFeature.SYSCALL_TRACEPOINTS, BpfFeature.RING_BUFFERS})
    void awaitsEvents(BpfExtensionTestBpf skeleton) throws Exception {
        try (AwaitedEvents<BpfExtensionTestBpf.Call> calls =
                AwaitedEvents.of(skeleton.maps().calls(), BpfExtensionTestBpf.Call::copy)) {
            assertThatThrownBy(() -> calls.await(Duration.ofMillis(20), call -> true))
                    .hasMessage("Of 1 events of map calls of BpfExtensionTest_bpf that were awaited 0 came within"
                            + " PT0.02S; all that came: []");
            assertThat(calls.now()).isEmpty();
        }
    }

    @Test
    @RequiresFeature(BpfFeature.LOADING)
    void featuresAreFound() {
        assertThat(BpfFeature.XDP.present()).isTrue();
        assertThat(io.github.bpf4j.runtime.BpfFeatures.supports(BpfMapType.HASH))
                .isTrue();
    }
}
