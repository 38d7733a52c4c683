package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.bpf4j.runtime.Everything.Prefix;
import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@KernelTest
class MapsTest {
    private static Everything skeleton;
    private static Everything.Maps maps;

    @BeforeAll
    static void load() {
        skeleton = Everything.load();
        maps = skeleton.maps();
    }

    @AfterAll
    static void close() {
        skeleton.close();
    }

    @BeforeEach
    void empty() {
        maps.hash.keys().forEach(maps.hash::remove);
        maps.lru.keys().forEach(maps.lru::remove);
    }

    @Test
    void mapsKnowThemselves() {
        assertThat(maps.hash.name()).isEqualTo("hash");
        assertThat(maps.hash).hasToString("map hash of everything");
        assertThat(maps.hash.type()).isEqualTo(BpfMapType.HASH);
        assertThat(maps.hash.keySize()).isEqualTo(4);
        assertThat(maps.hash.valueSize()).isEqualTo(24);
        assertThat(maps.hash.maxEntries()).isEqualTo(1024);
        assertThat(maps.events.size()).isEqualTo(64 * 1024);
        assertThat(maps.percpuArray.valueSize()).as("of one CPU").isEqualTo(24);
        BpfOtherMap other = new BpfOtherMap(skeleton.object(), "stack");
        assertThat(other.type()).isEqualTo(BpfMapType.STACK);
        assertThat(other.keySize()).isZero();
    }

    @Test
    @Tag("map:hash")
    void hashMapsWorkLikeMaps() {
        assertThat(maps.hash.get(5)).isNull();
        assertThat(maps.hash.containsKey(5)).isFalse();
        assertThat(maps.hash.remove(5)).isFalse();
        assertThat(maps.hash.replace(5, Value.of(1, 1, "x"))).isFalse();
        assertThat(maps.hash.putIfAbsent(5, Value.of(500, 50, "five"))).isTrue();
        assertThat(maps.hash.putIfAbsent(5, Value.of(1, 1, "x"))).isFalse();
        assertThat(maps.hash.get(5)).isEqualTo(Value.of(500, 50, "five"));
        maps.hash.put(5, Value.of(501, 51, "FIVE"));
        assertThat(maps.hash.get(5)).hasToString("{.count = 501, .id = 51, .name = \"FIVE\"}");
        assertThat(maps.hash.replace(5, Value.of(502, 52, "v"))).isTrue();
        assertThat(maps.hash.containsKey(5)).isTrue();
        assertThat(maps.hash.remove(5)).isTrue();
        maps.hash.put(0xffff_ffffL, Value.of(1, 1, "last"));
        assertThat(maps.hash.keys()).containsExactly(0xffff_ffffL);
        assertThat(maps.hash.remove(0xffff_ffffL)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maps.hash.get(-1))
                .withMessage("-1 does not fit u32, which holds 0 to 4294967295");
    }

    @Test
    void boxedKeysDoTheSame() {
        Long key = 7L;
        BpfHashMap<Long, Value> hash = maps.hash;
        hash.put(key, Value.of(7, 7, "seven"));
        assertThat(hash.get(key)).isEqualTo(maps.hash.get(7));
        Value into = Value.TYPE.allocate();
        assertThat(hash.get(key, into)).isTrue();
        assertThat(into.name()).isEqualTo("seven");
        assertThat(hash.containsKey(key)).isTrue();
        assertThat(hash.putIfAbsent(key, into)).isFalse();
        assertThat(hash.replace(key, into)).isTrue();
        assertThat(hash.remove(key)).isTrue();
        assertThat(hash.remove(key)).isFalse();
        assertThatThrownBy(() -> hash.get(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> hash.put(key, null)).isInstanceOf(NullPointerException.class);
        hash.put(key, into);
        assertThat(hash.remove(key)).as("scratch memory was given back").isTrue();
    }

    @Test
    @Tag("map:hash")
    void aValueIsTakenOut() {
        KernelVersion.assume(5, 14, "taking out what a hash map has");
        BpfHashMap<Long, Value> boxed = maps.hash;
        Value five = Value.of(500, 50, "five");
        maps.hash.put(5, five);
        assertThat(maps.hash.getAndRemove(5)).isEqualTo(five);
        assertThat(maps.hash.getAndRemove(5)).isNull();
        maps.hash.put(5, five);
        assertThat(boxed.getAndRemove(5L)).isEqualTo(five);
        assertThat(boxed.getAndRemove(5L)).isNull();
    }

    @Test
    void valuesAreCopiedIntoWhatTheCallerHas() {
        maps.hash.put(1, Value.of(10, 100, "ten"));
        Value into = Value.of(1, 2, "before");
        assertThat(maps.hash.get(2, into)).isFalse();
        assertThat(into).isEqualTo(Value.of(1, 2, "before"));
        assertThat(maps.hash.get(1, into)).isTrue();
        assertThat(into).isEqualTo(Value.of(10, 100, "ten"));
        maps.lru.put(1L, 1L);
        assertThatThrownBy(() -> maps.lru.get(1L, 5L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFullMapSaysSo() {
        for (long key = 0; key < 1024; key++) {
            maps.hash.put(key, Value.of(key, key, ""));
        }
        assertThatThrownBy(() -> maps.hash.put(5000, Value.of(1, 1, "")))
                .isInstanceOfSatisfying(BpfException.class, e -> {
                    assertThat(e.errno()).isEqualTo("E2BIG");
                    assertThat(e.operation()).isEqualTo("write to");
                    assertThat(e.object()).isEqualTo("map hash of everything");
                })
                .hasMessage("cannot write to map hash of everything: E2BIG (Argument list too long). The map is full:"
                        + " remove entries, or raise its max_entries before load");
        assertThat(maps.hash.keys()).hasSize(1024).doesNotHaveDuplicates();
        Map<Long, Value> all = new HashMap<>();
        maps.hash.forEach(all::put);
        assertThat(all)
                .hasSize(1024)
                .allSatisfy((key, value) -> assertThat(value.count()).isEqualTo(key));
    }

    @Test
    void iterationMayChangeTheMap() {
        for (long key = 0; key < 500; key++) {
            maps.hash.put(key, Value.of(key, 0, ""));
        }
        Set<Long> seen = new HashSet<>();
        maps.hash.forEach((key, value) -> {
            assertThat(seen.add(key)).isTrue();
            maps.hash.remove(key);
            if (key < 500) {
                maps.hash.put(key + 1000, value);
            }
        });
        assertThat(seen).containsAll(LongStream.range(0, 500).boxed().toList());
        assertThat(maps.hash.keys()).allMatch(key -> key >= 1000);
    }

    @Test
    void whatStaysIsVisitedOnceWhileAnotherThreadChangesTheRest() throws Exception {
        for (long key = 0; key < 300; key++) {
            maps.hash.put(key, Value.of(key, 0, ""));
        }
        boolean[] stop = new boolean[1];
        Thread other = new Thread(() -> {
            for (long i = 0; !Thread.interrupted() && !stop[0]; i++) {
                maps.hash.put(1000 + i % 500, Value.of(0, 0, ""));
                maps.hash.remove(1000 + (i + 250) % 500);
            }
        });
        other.start();
        for (int round = 0; round < 50; round++) {
            List<Long> stable =
                    maps.hash.keys().stream().filter(key -> key < 1000).toList();
            assertThat(stable).hasSize(300).doesNotHaveDuplicates();
        }
        stop[0] = true;
        other.interrupt();
        other.join();
    }

    /** The way for kernels without batches; the kernel starts anew when the key it came from is gone. */
    @Test
    void keyByKeyEachEntryIsVisitedOnce() {
        for (long key = 0; key < 300; key++) {
            maps.hash.put(key, Value.of(key, 0, ""));
        }
        List<Long> seen = new ArrayList<>();
        new EntryWalk(maps.hash, 24).byKeys((keys, key, values, value) -> {
            long number = BpfTypes.U32LE.readLong(keys, key);
            assertThat(BpfTypes.U64LE.readLong(values, value)).isEqualTo(number);
            seen.add(number);
            if (number % 3 == 0) {
                maps.hash.remove(number);
            }
        });
        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
        assertThat(maps.hash.keys()).hasSize(200);
    }

    @Test
    void triesAreWalkedToo() {
        maps.routes.put(Prefix.of(8, 10), 8L);
        maps.routes.put(Prefix.of(16, 10, 1), 16L);
        Map<Prefix, Long> all = new HashMap<>();
        maps.routes.forEach(all::put);
        assertThat(all).containsOnly(entry(Prefix.of(8, 10), 8L), entry(Prefix.of(16, 10, 1), 16L));
        maps.routes.keys().forEach(maps.routes::remove);
        assertThat(maps.routes.keys()).isEmpty();
    }

    @Test
    @Tag("map:lpm_trie")
    void theLongestPrefixIsFound() {
        maps.routes.put(Prefix.of(8, 10), 8L);
        maps.routes.put(Prefix.of(16, 10, 1), 16L);
        assertThat(maps.routes.get(Prefix.of(32, 10, 1, 2, 3))).isEqualTo(16);
        assertThat(maps.routes.get(Prefix.of(32, 10, 2, 2, 3))).isEqualTo(8);
        assertThat(maps.routes.get(Prefix.of(32, 11, 2, 2, 3))).isNull();
        assertThat(maps.routes.remove(Prefix.of(16, 10, 1))).isTrue();
        assertThat(maps.routes.remove(Prefix.of(32, 10, 1, 2, 3)))
                .as("the key as it is")
                .isFalse();
        assertThat(maps.routes.get(Prefix.of(32, 10, 1, 2, 3))).isEqualTo(8);
        maps.routes.remove(Prefix.of(8, 10));
    }

    @Test
    @Tag("map:lru_hash")
    void anLruDropsWhatWasUsedLongestAgo() {
        for (long key = 0; key < 200; key++) {
            maps.lru.put(key, key * key);
        }
        assertThat(maps.lru.keys().size()).isLessThanOrEqualTo(16).isPositive();
        assertThat(maps.lru.get(199L)).isEqualTo(199L * 199);
        maps.lru.put(-1L, -2L);
        assertThat(maps.lru.get(-1L)).isEqualTo(-2L);
    }

    @Test
    @Tag("map:percpu_hash")
    void perCpuMapsHaveAValueForEachPossibleCpu() {
        int cpus = PossibleCpus.count();
        assertThat(cpus).isPositive();
        List<Long> values = LongStream.range(0, cpus).mapToObj(cpu -> 100 + cpu).toList();
        maps.percpuHash.put(3L, values);
        assertThat(maps.percpuHash.get(3L)).isEqualTo(values);
        assertThat(maps.percpuHash.get(4L)).isNull();
        Map<Long, List<Long>> all = new HashMap<>();
        maps.percpuHash.forEach(all::put);
        assertThat(all).containsExactly(entry(3L, values));
        assertThat(maps.percpuHash.remove(3L)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maps.percpuHash.put(3L, List.of()))
                .withMessageContaining("a list of 0 values given");
    }

    @Test
    @Tag("map:percpu_array")
    void perCpuArraysToo() {
        int cpus = PossibleCpus.count();
        List<Value> values = new ArrayList<>();
        for (int cpu = 0; cpu < cpus; cpu++) {
            values.add(Value.of(cpu, 7, "cpu" + cpu));
        }
        maps.percpuArray.set(1, values);
        assertThat(maps.percpuArray.get(1)).isEqualTo(values);
        assertThat(maps.percpuArray.get(0)).isEqualTo(Collections.nCopies(cpus, Value.TYPE.allocate()));
        assertThat(maps.percpuArray.length()).isEqualTo(2);
        List<Value> into = values.stream().map(value -> Value.TYPE.allocate()).toList();
        maps.percpuArray.get(1, into);
        assertThat(into).isEqualTo(values);
        List<Integer> indexes = new ArrayList<>();
        maps.percpuArray.forEach((list, index) -> indexes.add(index));
        assertThat(indexes).containsExactly(0, 1);
        assertThatThrownBy(() -> maps.percpuArray.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    @Tag("map:array")
    void arraysAreIndexed() {
        assertThat(maps.array.length()).isEqualTo(8);
        for (int i = 0; i < 8; i++) {
            maps.array.set(i, -1L - i);
        }
        List<Long> all = new ArrayList<>();
        maps.array.forEach((value, index) -> {
            assertThat(value).isEqualTo(-1L - index);
            all.add(value);
        });
        assertThat(all).hasSize(8);
        assertThat(maps.array.get(7)).isEqualTo(-8);
        assertThatThrownBy(() -> maps.array.get(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> maps.array.set(-1, 0L)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> maps.array.get(1, 5L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Tag("map:queue")
    @Tag("map:stack")
    void queuesAndStacksDifferInTheEndTheyGiveFrom() {
        for (long i = 1; i <= 4; i++) {
            maps.queue.push(i);
            maps.stack.push(i);
        }
        assertThatThrownBy(() -> maps.queue.push(5L))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("The map is full");
        assertThatThrownBy(() -> maps.stack.push(5L)).isInstanceOf(BpfException.class);
        assertThat(maps.queue.peek()).isEqualTo(1);
        assertThat(maps.queue.peek()).isEqualTo(1);
        assertThat(maps.stack.peek()).isEqualTo(4);
        List<Long> queued = new ArrayList<>();
        for (Long next = maps.queue.pop(); next != null; next = maps.queue.pop()) {
            queued.add(next);
        }
        List<Long> stacked = new ArrayList<>();
        for (Long next = maps.stack.pop(); next != null; next = maps.stack.pop()) {
            stacked.add(next);
        }
        assertThat(queued).containsExactly(1L, 2L, 3L, 4L);
        assertThat(stacked).containsExactly(4L, 3L, 2L, 1L);
        assertThat(maps.queue.peek()).isNull();
        assertThat(maps.stack.peek()).isNull();
    }

    /** The kernel would write beyond the memory that Java has for it. */
    @Test
    void aClassForAnotherMapIsRefused() {
        assertThatThrownBy(() -> new BpfHashMap<>(skeleton.object(), "hash", BpfTypes.U64LE, Value.TYPE))
                .isInstanceOf(BpfException.class)
                .hasMessage("map hash of everything has keys of 4 and values of 24 bytes, and its class was generated"
                        + " for 8 and 24: generate the class again");
        assertThatThrownBy(() -> new BpfHashMap<>(skeleton.object(), "percpu_hash", BpfTypes.U32LE, BpfTypes.U32LE))
                .isInstanceOf(BpfException.class)
                .hasMessage(
                        "map percpu_hash of everything is a PERCPU_HASH, and its class is for [HASH, LRU_HASH, RHASH]:"
                                + " generate the class again");
        assertThatThrownBy(() -> new BpfArrayMap<>(skeleton.object(), "percpu_array", Value.TYPE))
                .isInstanceOf(BpfException.class);
        assertThatThrownBy(() -> new BpfQueue<>(skeleton.object(), "stack", BpfTypes.U32LE))
                .isInstanceOf(BpfException.class);
        assertThatThrownBy(() -> new BpfRingBuffer<>(skeleton.object(), "array", Value.TYPE))
                .isInstanceOf(BpfException.class);
        assertThatThrownBy(() -> new BpfOtherMap(skeleton.object(), "nothing"))
                .isInstanceOf(BpfException.class)
                .hasMessage("there is no map nothing of everything: its class was generated from another object;"
                        + " generate it again");
    }

    @Test
    void severalThreadsUseAMapAtATime() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            long key = t;
            Thread thread = new Thread(() -> {
                Value into = Value.TYPE.allocate();
                for (long i = 0; i < 20_000; i++) {
                    maps.hash.put(key, into.count(i).id(key));
                    if (!maps.hash.get(key, into) || into.count() != i || into.id() != key) {
                        throw new AssertionError(into);
                    }
                }
            });
            thread.setUncaughtExceptionHandler((which, e) -> failures.add(e));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
