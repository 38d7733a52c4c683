package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@KernelTest
@Timeout(60)
class UserRingBufferTest {
    /** getpgid() of this process takes what is there: counts, sums up, and checks each. */
    private static final String SOURCE = """
            struct value { __u64 count; __u32 id; char name[12]; };
            struct {
                __uint(type, BPF_MAP_TYPE_USER_RINGBUF);
                __uint(max_entries, 4096);
                __type(value, struct value);
            } orders SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_ARRAY);
                __uint(max_entries, 4);
                __type(key, __u32);
                __type(value, __u64);
            } results SEC(".maps");
            const volatile __u32 target = %d;

            static void add(__u32 index, __u64 number)
            {
                __u64 *result = bpf_map_lookup_elem(&results, &index);

                if (result)
                    *result += number;
            }

            static long take(struct bpf_dynptr *record, void *context)
            {
                struct value value = {};

                if (bpf_dynptr_read(&value, sizeof(value), record, 0, 0))
                    return 1;
                add(0, 1);
                add(1, value.count);
                add(2, value.id != (__u32)~value.count);
                add(3, value.name[0] == 'j');
                return 0;
            }

            SEC("tracepoint/syscalls/sys_enter_getpgid") int on_getpgid(void *call)
            {
                if (bpf_get_current_pid_tgid() >> 32 == target)
                    bpf_user_ringbuf_drain(&orders, take, 0, 0);
                return 0;
            }
            """.formatted(ProcessHandle.current().pid());

    private TestSkeleton skeleton;
    private BpfUserRingBuffer<Value> orders;
    private BpfArrayMap<Long> results;

    @BeforeEach
    void load() {
        KernelVersion.assume(6, 1, "the user ring buffer");
        skeleton = TestSkeleton.load(SOURCE);
        skeleton.attach();
        orders = new BpfUserRingBuffer<>(skeleton.object(), "orders", Value.TYPE) {};
        results = new BpfArrayMap<>(skeleton.object(), "results", BpfTypes.U64LE) {};
    }

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private static void write(Value value, long number) {
        value.count(number).id(~number & 0xffff_ffffL);
    }

    @Test
    @Tag("map:user_ringbuf")
    void whatIsSubmittedArrives() {
        Value owned = Value.TYPE.allocate();
        write(owned, 20);
        assertThat(orders.submit(owned)).isTrue();
        assertThat(orders.submit(value -> write(value, 22))).isTrue();
        assertThat(orders.submit(40, value -> write(value, 58))).isTrue();
        assertThat(results.get(0)).isZero();
        SystemCalls.getpgid(0);
        assertThat(results.get(0)).isEqualTo(3);
        assertThat(results.get(1)).isEqualTo(100);
        assertThat(results.get(2)).isZero();
        assertThat(orders.size()).isEqualTo(4096);
    }

    @Test
    void aFullBufferTakesNothingUntilProgramsTakeSome() {
        int sent = 0;
        while (orders.submit(value -> write(value, 1))) {
            sent++;
        }
        assertThat(sent).isEqualTo(4096 / (Value.SIZE + 8));
        SystemCalls.getpgid(0);
        assertThat(results.get(0)).isEqualTo(sent);
        for (int round = 0; round < 500; round++) {
            assertThat(orders.submit(value -> write(value, 1))).isTrue();
            SystemCalls.getpgid(0);
        }
        assertThat(results.get(0)).isEqualTo(sent + 500);
        assertThat(results.get(2)).as("damaged on the way round").isZero();
    }

    @Test
    void whatFailsIsNotSent() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> orders.submit(value -> {
                    throw new UnsupportedOperationException("mine");
                }))
                .withMessage("mine");
        orders.submit(value -> write(value, 7));
        SystemCalls.getpgid(0);
        assertThat(results.get(0)).isEqualTo(1);
        assertThat(results.get(1)).isEqualTo(7);
    }

    @Test
    void recordsNestAndViewsEnd() {
        Value[] kept = new Value[1];
        orders.submit(outer -> {
            orders.submit(inner -> write(inner, 1));
            write(outer, 2);
            kept[0] = outer;
        });
        SystemCalls.getpgid(0);
        assertThat(results.get(0)).isEqualTo(2);
        assertThat(results.get(2)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> kept[0].count());
    }

    @Test
    void whatCannotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.submit(4089, value -> {}))
                .withMessage("a record of 4089 bytes does not fit into map orders of test, which has 4096 with the"
                        + " headers: raise its max_entries before load");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.submit(Value.SIZE - 1, value -> {}))
                .withMessage("a struct value takes 24 bytes, and not 23");
        assertThat(orders.submit(4088, value -> write(value, 1))).isTrue();
        SystemCalls.getpgid(0);
        assertThat(results.get(0)).isEqualTo(1);
    }

    @Test
    void closingEndsIt() {
        orders.submit(value -> skeleton.close());
        assertThat(skeleton.closed()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.submit(value -> {}))
                .withMessage("the skeleton test is closed");
    }

    @Test
    void severalThreadsSendWhileTheKernelTakes() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread sender = new Thread(() -> {
                for (int sent = 0; sent < 20_000; ) {
                    sent += orders.submit(value -> write(value, 1)) ? 1 : 0;
                }
            });
            sender.start();
            senders.add(sender);
        }
        Thread taker = new Thread(() -> {
            while (!done.get()) {
                SystemCalls.getpgid(0);
            }
            SystemCalls.getpgid(0);
        });
        taker.start();
        for (Thread sender : senders) {
            sender.join();
        }
        done.set(true);
        taker.join();
        assertThat(results.get(0)).isEqualTo(60_000);
        assertThat(results.get(1)).isEqualTo(60_000);
        assertThat(results.get(2)).isZero();
    }
}
