package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Producers on all CPUs send as fast as they can: each event arrives once, whole and in order, or is counted as lost.
 * {@code -Dbpf4j.fullLoadSeconds=60} makes it last longer than two seconds for each kind of buffer.
 */
@KernelTest
@Timeout(600)
class FullLoadTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final long SECONDS = Long.getLong("bpf4j.fullLoadSeconds", 2);
    private static final int MOST_CPUS = 1024;

    /** getpgid(n) of this process sends n events; the 64-bit sequence has the CPU on top. */
    private static final String SOURCE = """
            struct event { __u64 sequence; __u32 tid; char comm[16]; __u32 check; };
            struct {
                __uint(type, BPF_MAP_TYPE_RINGBUF);
                __uint(max_entries, 256 * 1024);
                __type(value, struct event);
            } ring SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
                __type(key, __u32);
                __type(value, struct event);
            } perf SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
                __uint(max_entries, 2);
                __type(key, __u32);
                __type(value, __u64);
            } counts SEC(".maps");
            const volatile __u32 target = %d;
            struct syscall { __u64 common; long number; long argument; };

            static __u64 *counter(__u32 index)
            {
                return bpf_map_lookup_elem(&counts, &index);
            }

            SEC("tracepoint/syscalls/sys_enter_getpgid")
            int to_ring(struct syscall *call)
            {
                __u64 *sent = counter(0);
                __u64 *failed = counter(1);
                struct event *event;

                if (bpf_get_current_pid_tgid() >> 32 != target || !sent || !failed)
                    return 0;
                for (int i = 0; i < 1000 && i < call->argument; i++) {
                    event = bpf_ringbuf_reserve(&ring, sizeof(*event), 0);
                    if (!event) {
                        (*failed)++;
                        continue;
                    }
                    event->sequence = (__u64)bpf_get_smp_processor_id() << 48 | (*sent)++;
                    event->check = ~(__u32)event->sequence;
                    bpf_ringbuf_submit(event, 0);
                }
                return 0;
            }

            SEC("tracepoint/syscalls/sys_enter_getsid")
            int to_perf(struct syscall *call)
            {
                __u64 *sent = counter(0);
                struct event event = {};

                if (bpf_get_current_pid_tgid() >> 32 != target || !sent)
                    return 0;
                for (int i = 0; i < 1000 && i < call->argument; i++) {
                    event.sequence = (__u64)bpf_get_smp_processor_id() << 48 | (*sent)++;
                    event.check = ~(__u32)event.sequence;
                    bpf_perf_event_output(call, &perf, BPF_F_CURRENT_CPU, &event, sizeof(event));
                }
                return 0;
            }
            """.formatted(ProcessHandle.current().pid());

    private final long[] nextOfCpu = new long[MOST_CPUS];
    private TestSkeleton skeleton;
    private EventLoop loop;
    private long received;
    private long damaged;
    private long missing;

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

    private void check(Event event) {
        long sequence = event.sequence() & (1L << 48) - 1;
        int cpu = (int) (event.sequence() >>> 48);
        received++;
        if (event.check() != (~event.sequence() & 0xffff_ffffL) || sequence < nextOfCpu[cpu]) {
            damaged++;
        }
        missing += sequence - nextOfCpu[cpu];
        nextOfCpu[cpu] = sequence + 1;
    }

    private long counted(int index) {
        return new BpfPerCpuArrayMap<>(skeleton.object(), "counts", BpfTypes.U64LE) {}.get(index).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void ofARingBuffer() throws Exception {
        BpfRingBuffer<Event> ring = new BpfRingBuffer<>(skeleton.object(), "ring", Event.TYPE) {};
        loop.on(ring, this::check);
        produce(() -> SystemCalls.getpgid(1_000), this::poll);
        drain();

        assertThat(damaged).isZero();
        assertThat(missing).as("what has a place in the ring is there").isZero();
        assertThat(received).isEqualTo(counted(0)).isGreaterThan(10_000);
        assertThat(counted(1)).as("full load").isPositive();
        assertThat(ring.counts()).isEqualTo(new EventCounts(received, received * Event.SIZE, 0));
        System.out.printf("ring buffer: %d consumed, %d refused%n", received, counted(1));
    }

    @Test
    void ofARingBufferThatOneLoopAfterTheOtherReads() throws Exception {
        BpfRingBuffer<Event> ring = new BpfRingBuffer<>(skeleton.object(), "ring", Event.TYPE) {};
        produce(() -> SystemCalls.getpgid(1_000), () -> {
            loop.close();
            loop = EventLoop.create().on(ring, this::check);
            for (int i = 0; i < 100; i++) {
                poll();
            }
        });
        drain();

        assertThat(damaged).as("shown twice").isZero();
        assertThat(missing).isZero();
        assertThat(received).isEqualTo(counted(0)).isGreaterThan(10_000);
    }

    @Test
    void ofAPerfBuffer() throws Exception {
        BpfPerfBuffer<Event> perf = new BpfPerfBuffer<>(skeleton.object(), "perf", Event.TYPE) {}.pages(16);
        loop.on(perf, this::check);
        produce(() -> SystemCalls.getsid(1_000), this::poll);
        drain();
        // The kernel tells of losses with the next event that fits.
        onEachCpu(() -> SystemCalls.getsid(1));
        drain();

        assertThat(damaged).isZero();
        assertThat(counted(0)).isGreaterThan(10_000).isEqualTo(received + perf.lost());
        assertThat(missing).isEqualTo(perf.lost()).isPositive();
        assertThat(perf.counts()).isEqualTo(new EventCounts(received, received * Event.SIZE + received * 4, missing));
        System.out.printf("perf buffer: %d consumed, %d lost%n", received, missing);
    }

    private void poll() {
        loop.poll(Duration.ofMillis(10));
    }

    private void produce(Runnable send, Runnable read) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        AtomicBoolean done = new AtomicBoolean();
        Thread producers = new Thread(() -> {
            onEachCpu(() -> {
                while (System.nanoTime() < end) {
                    send.run();
                }
            });
            done.set(true);
        });
        producers.start();
        while (!done.get()) {
            read.run();
        }
        producers.join();
    }

    private void drain() {
        while (loop.poll(NO_WAIT) > 0) {}
    }

    /** Runs it on all CPUs at a time. */
    private static void onEachCpu(Runnable action) {
        List<Thread> threads = new ArrayList<>();
        for (int cpu = 0; cpu < Runtime.getRuntime().availableProcessors(); cpu++) {
            int number = cpu;
            threads.add(new Thread(() -> SystemCalls.onCpu(number, action)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
