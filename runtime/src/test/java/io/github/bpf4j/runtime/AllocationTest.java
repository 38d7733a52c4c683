package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.bpf4j.runtime.Everything.Prefix;
import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.internal.ForeignSwitch;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operations on maps allocate, by the JVM's own count. */
@KernelTest
class AllocationTest {
    private static final int REPEATS = 20_000;
    private static final int ROUNDS = 15;

    private static Everything skeleton;
    private static Everything.Maps maps;

    @BeforeAll
    static void load() throws InterruptedException {
        // What calls the kernel for long.
        ForeignSwitch.await();
        skeleton = Everything.load();
        maps = skeleton.maps();
    }

    @AfterAll
    static void close() {
        skeleton.close();
    }

    /** Bytes for each time that it is done, once the JIT has compiled it. */
    private static double perTime(Runnable operation) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < REPEATS; i++) {
                operation.run();
            }
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        return (double) least / REPEATS;
    }

    @Test
    void aValueIntoWhatTheCallerHasCostsNothing() {
        Value value = Value.of(1, 1, "one");
        long[] key = {1_000_000};
        maps.hash.put(key[0], value);
        assertThat(perTime(() -> {
                    maps.hash.get(key[0], value);
                    maps.hash.put(key[0], value);
                    maps.hash.replace(key[0], value);
                    maps.hash.containsKey(key[0]);
                    maps.hash.remove(key[0]);
                    maps.hash.putIfAbsent(key[0], value);
                }))
                .as("a number as key, and a struct")
                .isLessThan(0.1);
        Prefix prefix = Prefix.of(32, 10, 0, 0, 1);
        maps.routes.put(Prefix.of(8, 10), 8L);
        assertThat(perTime(() -> maps.routes.containsKey(prefix)))
                .as("a struct as key")
                .isLessThan(0.1);
        List<Value> each = IntStream.range(0, PossibleCpus.count())
                .mapToObj(cpu -> Value.TYPE.allocate())
                .toList();
        assertThat(perTime(() -> maps.percpuArray.get(1, each)))
                .as("a struct for each CPU")
                .isLessThan(0.1);
        maps.percpuHash.put(
                1L,
                IntStream.range(0, PossibleCpus.count()).mapToObj(Long::valueOf).toList());
        Long one = 1L;
        assertThat(perTime(() -> maps.percpuHash.sum(one))).as("a sum").isLessThan(0.1);
    }

    @Test
    void aValueOfItsOwnCostsLittle() {
        maps.hash.put(5, Value.of(1, 1, "one"));
        Value[] last = new Value[1];
        assertThat(perTime(() -> last[0] = maps.hash.get(5))).isPositive().isLessThanOrEqualTo(128);
        assertThat(last[0].name()).isEqualTo("one");
    }
}
