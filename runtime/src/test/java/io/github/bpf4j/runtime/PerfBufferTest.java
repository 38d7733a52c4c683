package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@KernelTest
@Timeout(60)
class PerfBufferTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);

    /** getpgid(n) of this process sends n events, getsid(n) one of n bytes. */
    private static final String SOURCE = """
            struct event { __u64 sequence; __u32 tid; char comm[16]; __u32 check; };
            struct {
                __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
                __type(key, __u32);
                __type(value, struct event);
            } events SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
                __uint(key_size, 4);
                __uint(value_size, 4);
            } mixed SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
                __uint(max_entries, 1);
                __type(key, __u32);
                __type(value, __u64);
            } produced SEC(".maps");
            const volatile __u32 target = %d;
            struct syscall { __u64 common; long number; long argument; };

            SEC("tracepoint/syscalls/sys_enter_getpgid")
            int on_getpgid(struct syscall *call)
            {
                struct event event = {};
                __u64 id = bpf_get_current_pid_tgid();
                __u32 zero = 0;
                __u64 *count = bpf_map_lookup_elem(&produced, &zero);
                long n = call->argument;

                if (id >> 32 != target || !count)
                    return 0;
                event.tid = (__u32)id;
                for (int i = 0; i < 4096 && i < n; i++) {
                    event.sequence = (*count)++;
                    event.check = ~(__u32)event.sequence;
                    bpf_perf_event_output(call, &events, BPF_F_CURRENT_CPU, &event, sizeof(event));
                }
                return 0;
            }

            SEC("tracepoint/syscalls/sys_enter_getsid")
            int on_getsid(struct syscall *call)
            {
                char numbers[256];
                long n = call->argument;

                if (bpf_get_current_pid_tgid() >> 32 != target || n < 1 || n > 256)
                    return 0;
                for (int i = 0; i < 256; i++)
                    numbers[i] = i;
                bpf_perf_event_output(call, &mixed, BPF_F_CURRENT_CPU, numbers, n);
                return 0;
            }
            """.formatted(ProcessHandle.current().pid());

    private TestSkeleton skeleton;
    private EventLoop loop;

    private static final class Buffer<E> extends BpfPerfBuffer<E> {
        private Buffer(BpfObject object, String name, BpfType<E> type) {
            super(object, name, type);
        }

        private Buffer(BpfObject object, String name, EventTypes<E> types) {
            super(object, name, types);
        }
    }

    @BeforeEach
    void load() {
        skeleton = TestSkeleton.load(SOURCE);
        skeleton.attach();
        loop = EventLoop.create();
    }

    @AfterEach
    void close() {
        loop.close();
        skeleton.close();
    }

    private BpfPerfBuffer<Event> events() {
        return new Buffer<>(skeleton.object(), "events", Event.TYPE);
    }

    private long produced() {
        return new BpfPerCpuArrayMap<>(skeleton.object(), "produced", BpfTypes.U64LE) {}.get(0).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    @Tag("map:perf_event_array")
    void handsOutEachEvent() {
        List<Event> events = new ArrayList<>();
        BpfPerfBuffer<Event> buffer = events();
        loop.on(buffer, event -> events.add(event.copy()));
        assertThat(loop.poll(NO_WAIT)).isZero();
        SystemCalls.getpgid(3);
        assertThat(loop.poll(LONG)).isEqualTo(3);
        assertThat(loop.poll(NO_WAIT)).isZero();
        assertThat(events).extracting(Event::sequence).containsExactly(0L, 1L, 2L);
        assertThat(events).allMatch(event -> event.check() == (~event.sequence() & 0xffff_ffffL));
        assertThat(events.get(0).toString()).contains(", .comm = \"");
        assertThat(buffer.lost()).isZero();
        assertThat(buffer.type()).isEqualTo(BpfMapType.PERF_EVENT_ARRAY);
    }

    @Test
    void waitsUntilThereIsAnEvent() throws Exception {
        loop.on(events(), e -> {});
        Thread sender = new Thread(() -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            SystemCalls.getpgid(1);
        });
        sender.start();
        assertThat(loop.poll(LONG)).isEqualTo(1);
        assertThat(loop.poll(Duration.ofMillis(20))).isZero();
        sender.join();
    }

    /** Each length up to 256, in a ring of one page, so that records of all lengths wrap at many places. */
    @Test
    void recordsThatWrapAreWhole() {
        List<byte[]> events = new ArrayList<>();
        loop.on(new Buffer<>(skeleton.object(), "mixed", BpfBytes.TYPE).pages(1), e -> events.add(e.toByteArray()));
        for (int round = 0; round < 4; round++) {
            for (int length = 1; length <= 256; length++) {
                SystemCalls.getsid(length);
                assertThat(loop.poll(LONG)).isEqualTo(1);
                byte[] event = events.remove(0);
                assertThat(event.length).isBetween(length, length + 7);
                for (int i = 0; i < length; i++) {
                    assertThat(event[i]).isEqualTo((byte) i);
                }
            }
        }
    }

    @Test
    void aLoopIsWokenAfterAsManyEventsAsItAsksFor() throws Exception {
        loop.on(events().wakeupEvents(100), event -> {});
        Duration patience = Duration.ofMillis(400);

        Thread few = sender(99);
        long begin = System.nanoTime();
        assertThat(loop.poll(patience)).isEqualTo(99);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(patience.toNanos());
        few.join();

        Thread enough = sender(100);
        assertThat(loop.poll(LONG)).isPositive();
        enough.join();
    }

    /** Sends when the loop waits. */
    private static Thread sender(int events) {
        Thread sender = new Thread(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            SystemCalls.getpgid(events);
        });
        sender.start();
        return sender;
    }

    @Test
    void aFullBufferCountsItsLosses() {
        BpfPerfBuffer<Event> buffer = events().pages(4);
        AtomicLong received = new AtomicLong();
        loop.on(buffer, event -> received.incrementAndGet());
        SystemCalls.getpgid(4_096);
        assertThat(loop.poll(NO_WAIT)).isBetween(100, 4_095);
        onEachCpu(() -> SystemCalls.getpgid(1));
        while (loop.poll(NO_WAIT) > 0) {}
        assertThat(buffer.lost()).isPositive();
        assertThat(received.get() + buffer.lost()).isEqualTo(produced());
    }

    @Test
    void anEventAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long[] sum = new long[1];
        loop.on(events(), event -> sum[0] += event.sequence());
        // The least of several rounds: while the JIT compiles, and when the thread moves to another CPU, a poll costs
        // more.
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            few = Math.min(few, allocated(threads, self, 10));
            many = Math.min(many, allocated(threads, self, 1_000));
        }
        assertThat(many).isLessThanOrEqualTo(few + 64);
    }

    private long allocated(com.sun.management.ThreadMXBean threads, long thread, int events) {
        SystemCalls.getpgid(events);
        long before = threads.getThreadAllocatedBytes(thread);
        loop.poll(NO_WAIT);
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    @Test
    void aHandlersExceptionLeavesPollAndTheNextGoesOnBehindIt() {
        List<Long> sequences = new ArrayList<>();
        loop.on(events(), event -> {
            sequences.add(event.sequence());
            if (event.sequence() == 1) {
                throw new UnsupportedOperationException("mine");
            }
        });
        SystemCalls.getpgid(4);
        assertThatThrownBy(() -> loop.poll(LONG)).hasMessage("mine");
        assertThat(loop.poll(LONG)).isEqualTo(2);
        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void hasOneReaderAndIsReadAgainWhenItsLoopIsClosed() {
        loop.on(events(), e -> {});
        try (EventLoop other = EventLoop.create()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> other.on(events(), e -> {}))
                    .withMessage("an event loop reads map events of test already, and it can have one reader only");
            loop.close();
            SystemCalls.getpgid(1);
            AtomicLong received = new AtomicLong();
            other.on(events(), e -> received.incrementAndGet());
            SystemCalls.getpgid(2);
            assertThat(other.poll(LONG)).isEqualTo(2);
        }
    }

    @Test
    void closingLeavesNothingBehind() {
        List<String> before = KernelObjects.descriptors();
        long mappings = perfMappings();
        for (int i = 0; i < 3; i++) {
            try (TestSkeleton other = TestSkeleton.load(SOURCE);
                    EventLoop otherLoop = EventLoop.create()) {
                other.attach();
                otherLoop.on(new Buffer<>(other.object(), "events", Event.TYPE), e -> {});
                assertThat(perfMappings()).isGreaterThan(mappings);
                if (i == 0) {
                    otherLoop.close();
                    assertThat(perfMappings()).isEqualTo(mappings);
                } else if (i == 1) {
                    other.close();
                    assertThat(perfMappings()).isEqualTo(mappings);
                    assertThatIllegalStateException().isThrownBy(() -> otherLoop.poll(NO_WAIT));
                }
            }
        }
        assertThat(KernelObjects.descriptors()).isEqualTo(before);
        assertThat(perfMappings()).isEqualTo(mappings);
    }

    private static long perfMappings() {
        try {
            return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                    .filter(line -> line.contains("perf_event"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void closingFromAHandlerEndsThePoll() {
        AtomicLong received = new AtomicLong();
        loop.on(events(), event -> {
            received.incrementAndGet();
            skeleton.close();
        });
        SystemCalls.getpgid(5);
        assertThat(loop.poll(LONG)).isEqualTo(1);
        assertThat(skeleton.closed()).isTrue();
        assertThat(received).hasValue(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        BpfPerfBuffer<Event> buffer = events();
        for (int pages : new int[] {0, -1, 3, Integer.MIN_VALUE, 1 << 19}) {
            assertThatIllegalArgumentException().isThrownBy(() -> buffer.pages(pages));
        }
        assertThat(buffer.pages()).isEqualTo(64);
        assertThatIllegalArgumentException().isThrownBy(() -> buffer.wakeupEvents(0));
        assertThat(buffer.wakeupEvents()).isEqualTo(1);
        EventTypes<BpfBytes> bySize = EventTypes.<BpfBytes>bySize(BpfBytes.TYPE).with(8, BpfBytes.TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Buffer<>(skeleton.object(), "mixed", bySize))
                .withMessage("the kernel fills up the records of map mixed of test, so that their length does not tell"
                        + " their type: give them a tag");
    }

    /** Runs it once on each CPU that this process may use. */
    private static void onEachCpu(Runnable action) {
        int cpus = Runtime.getRuntime().availableProcessors();
        for (int cpu = 0; cpu < cpus; cpu++) {
            SystemCalls.onCpu(cpu, action);
        }
    }
}
