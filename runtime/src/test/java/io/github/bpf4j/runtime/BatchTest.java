package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.Everything.Prefix;
import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many entries by one call. */
@KernelTest
class BatchTest {
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
        maps.hash.removeAll(maps.hash.keys());
    }

    private static Map<Long, Value> values(int from, int to) {
        Map<Long, Value> values = new LinkedHashMap<>();
        for (long key = from; key < to; key++) {
            values.put(key, Value.of(key * 3, key, "v" + key));
        }
        return values;
    }

    @Test
    @Tag("map:hash")
    void allArePutGotAndRemoved() {
        Map<Long, Value> thousand = values(0, 1000);
        maps.hash.putAll(thousand);
        assertThat(maps.hash.getAll()).isEqualTo(thousand);
        assertThat(maps.hash.getAll(List.of(5L, 999L, 1000L, 7L)))
                .containsExactly(
                        Map.entry(5L, thousand.get(5L)),
                        Map.entry(999L, thousand.get(999L)),
                        Map.entry(7L, thousand.get(7L)));
        maps.hash.putAll(Map.of(5L, Value.of(1, 2, "new")));
        assertThat(maps.hash.get(5L)).isEqualTo(Value.of(1, 2, "new"));
        maps.hash.putAll(Map.of());
        assertThat(maps.hash.removeAll(List.of())).isZero();
        List<Long> everySecondAndOthers =
                LongStream.range(0, 1200).filter(key -> key % 2 == 0).boxed().toList();
        assertThat(maps.hash.removeAll(everySecondAndOthers)).isEqualTo(500);
        assertThat(maps.hash.removeAll(everySecondAndOthers)).isZero();
        assertThat(maps.hash.keys()).hasSize(500).allMatch(key -> key % 2 == 1);
    }

    @Test
    @Tag("map:hash")
    void aFailureSaysHowManyAreStored() {
        maps.hash.putAll(values(0, 1000));
        Map<Long, Value> more = values(990, 1100);
        assertThatExceptionOfType(BpfBatchException.class)
                .isThrownBy(() -> maps.hash.putAll(more))
                .withMessage(
                        "cannot write to map hash of everything: E2BIG (Argument list too long). The map is full:"
                                + " remove entries, or raise its max_entries before load. Of 110 entries, the first 34 are stored")
                .satisfies(e -> {
                    assertThat(e.done()).isEqualTo(34);
                    assertThat(e.errno()).isEqualTo("E2BIG");
                    assertThat(e.object()).isEqualTo("map hash of everything");
                    assertThat(e.operation()).isEqualTo("write to");
                });
        assertThat(maps.hash.keys()).hasSize(1024).contains(1023L).doesNotContain(1024L);
    }

    @Test
    @Tag("map:hash")
    void whatDoesNotFitItsTypeSaysHowManyAreStored() {
        Map<Long, Value> entries = new LinkedHashMap<>();
        for (long key = 0; key < 20_000; key++) {
            entries.put(key % 1000 + (key == 19_000 ? 1L << 32 : 0) + key / 1000 * (1L << 40), Value.of(key, 0, ""));
        }
        assertThatExceptionOfType(BpfBatchException.class)
                .isThrownBy(() -> maps.hash.putAll(entries))
                .withMessageStartingWith("1099511627776 does not fit u32")
                .withMessageEndingWith(". Of 20000 entries, the first 0 are stored")
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(maps.hash.keys()).isEmpty();
    }

    @Test
    @Tag("map:hash")
    void takingAllLosesNothingThatIsPutMeanwhile() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        long[] put = new long[1];
        Thread producer = new Thread(() -> {
            Value value = Value.TYPE.allocate();
            for (long i = 0; !stop.get(); i++) {
                if (maps.hash.putIfAbsent(i % 500, value.count(1))) {
                    put[0]++;
                }
            }
        });
        producer.start();
        long taken = 0;
        // The producer may begin when an idle machine has done 300 rounds already.
        for (int round = 0; round < 300 || taken == 0; round++) {
            taken += maps.hash.getAndRemoveAll().values().stream()
                    .mapToLong(Value::count)
                    .sum();
        }
        stop.set(true);
        producer.join();
        taken += maps.hash.getAndRemoveAll().size();
        assertThat(taken).isPositive().isEqualTo(put[0]);
        assertThat(maps.hash.getAndRemoveAll()).isEmpty();
    }

    @Test
    @Tag("map:lru_hash")
    void alsoWhereTheKernelDropsEntries() {
        Map<Long, Long> entries = new LinkedHashMap<>();
        LongStream.range(0, 100).forEach(key -> entries.put(key, -key));
        maps.lru.putAll(entries);
        Map<Long, Long> left = maps.lru.getAndRemoveAll();
        assertThat(left)
                .isNotEmpty()
                .allSatisfy((key, value) -> assertThat(value).isEqualTo(-key));
        assertThat(maps.lru.keys()).isEmpty();
    }

    @Test
    @Tag("map:percpu_hash")
    void withAValueForEachCpu() {
        int cpus = PossibleCpus.count();
        Map<Long, List<Long>> entries = new LinkedHashMap<>();
        for (long key = 0; key < 60; key++) {
            long number = key;
            entries.put(
                    key,
                    LongStream.range(0, cpus).map(cpu -> number + cpu).boxed().toList());
        }
        maps.percpuHash.putAll(entries);
        assertThat(maps.percpuHash.getAll()).isEqualTo(entries);
        assertThat(maps.percpuHash.sum(7L))
                .isEqualTo(LongStream.range(7, 7 + cpus).sum());
        assertThat(maps.percpuHash.sum(7L, value -> 10)).isEqualTo(10L * cpus);
        assertThat(maps.percpuHash.sum(77L)).as("of nothing").isZero();
        assertThat(maps.percpuHash.sum(77L, value -> 10)).isZero();
        assertThat(maps.percpuHash.getAndRemoveAll()).isEqualTo(entries);
        assertThat(maps.percpuHash.keys()).isEmpty();
        assertThat(maps.percpuHash.removeAll(entries.keySet())).isZero();
    }

    @Test
    @Tag("map:percpu_hash")
    void theValuesOfAllCpusAreTakenOut() {
        KernelVersion.assume(5, 14, "taking out what a per-CPU hash map has");
        List<Long> sevens = Collections.nCopies(PossibleCpus.count(), 7L);
        maps.percpuHash.put(7L, sevens);
        assertThat(maps.percpuHash.getAndRemove(7L)).isEqualTo(sevens);
        assertThat(maps.percpuHash.getAndRemove(7L)).isNull();
    }

    @Test
    @Tag("map:lru_percpu_hash")
    void withAValueForEachCpuWhereTheKernelDropsEntries() {
        try (TestSkeleton lru = TestSkeleton.load("""
                struct { __uint(type, BPF_MAP_TYPE_LRU_PERCPU_HASH); __uint(max_entries, 64); __type(key, __u32);
                    __type(value, __u64); } lru SEC(".maps");
                """)) {
            BpfPerCpuHashMap<Long, Long> map =
                    new BpfPerCpuHashMap<>(lru.object(), "lru", BpfTypes.U32LE, BpfTypes.U64LE);
            List<Long> ones = Collections.nCopies(PossibleCpus.count(), 1L);
            for (long key = 0; key < 500; key++) {
                map.put(key, ones);
            }
            assertThat(map.keys()).isNotEmpty().hasSizeLessThanOrEqualTo(64);
            assertThat(map.sum(499L)).isEqualTo(PossibleCpus.count());
        }
    }

    @Test
    @Tag("map:lpm_trie")
    void alsoInTries() {
        Map<Prefix, Long> routes =
                Map.of(Prefix.of(8, 10), 8L, Prefix.of(16, 10, 1), 16L, Prefix.of(24, 10, 1, 2), 24L);
        maps.routes.putAll(routes);
        assertThat(maps.routes.getAll()).isEqualTo(routes);
        assertThat(maps.routes.removeAll(List.of(Prefix.of(8, 10), Prefix.of(8, 11), Prefix.of(16, 10, 1))))
                .isEqualTo(2);
        assertThat(maps.routes.removeAll(routes.keySet())).isEqualTo(1);
        assertThat(maps.routes.keys()).isEmpty();
    }

    @Test
    @Tag("map:array")
    void alsoInArrays() {
        List<Long> all = LongStream.range(10, 18).boxed().toList();
        maps.array.setAll(0, all);
        assertThat(maps.array.getAll()).isEqualTo(all);
        maps.array.setAll(6, List.of(1L, 2L));
        assertThat(maps.array.getAll()).containsExactly(10L, 11L, 12L, 13L, 14L, 15L, 1L, 2L);
        assertThatThrownBy(() -> maps.array.setAll(6, List.of(1L, 2L, 3L)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        maps.array.setAll(8, List.of());
    }

    @Test
    @Tag("map:percpu_array")
    void alsoInArraysWithAValueForEachCpu() {
        int cpus = PossibleCpus.count();
        List<List<Value>> all = IntStream.range(0, 2)
                .mapToObj(index -> IntStream.range(0, cpus)
                        .mapToObj(cpu -> Value.of(100 * index + cpu, cpu, "x"))
                        .toList())
                .toList();
        maps.percpuArray.setAll(0, all);
        assertThat(maps.percpuArray.getAll()).isEqualTo(all);
        assertThat(maps.percpuArray.get(1)).isEqualTo(all.get(1));
        assertThat(maps.percpuArray.sum(1, Value::count)).isEqualTo(100L * cpus + cpus * (cpus - 1) / 2);
        assertThatThrownBy(() -> maps.percpuArray.sum(1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("a struct value is no integer: name the number in it that is to be summed, as in sum(key,"
                        + " Traffic::bytes)");
    }

    /** Many entries in one bucket are more than the walk begins with room for. */
    @Test
    @Tag("map:hash")
    void aWalkMakesRoomForALargeBucket() {
        // Values of 64 KiB: four of them fill what a walk begins with, and the least is 64 entries.
        try (TestSkeleton large = TestSkeleton.load("""
                struct big { char bytes[65536]; };
                struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 200); __type(key, __u32);
                    __type(value, struct big); } big SEC(".maps");
                """)) {
            BpfHashMap<Long, String> big =
                    new BpfHashMap<>(large.object(), "big", BpfTypes.U32LE, BpfTypes.text(65536));
            Map<Long, String> entries = new LinkedHashMap<>();
            LongStream.range(0, 200).forEach(key -> entries.put(key, "value " + key));
            big.putAll(entries);
            assertThat(big.getAll()).isEqualTo(entries);
            assertThat(big.getAndRemoveAll()).isEqualTo(entries);
        }
    }

    @Test
    @Tag("map:hash")
    void aLargeMapIsWalkedWhileAnotherThreadChangesIt() throws Exception {
        int stable = 50_000;
        try (Everything large = Everything.load(o -> o.map("hash").maxEntries(200_000))) {
            Everything.Maps.Hash hash = large.maps().hash;
            hash.putAll(values(0, stable));
            AtomicBoolean stop = new AtomicBoolean();
            Thread other = new Thread(() -> {
                for (long i = 0; !stop.get(); i++) {
                    hash.put(stable + i % 50_000, Value.TYPE.allocate());
                    hash.remove(stable + (i + 25_000) % 50_000);
                }
            });
            other.start();
            for (int round = 0; round < 5; round++) {
                Set<Long> seen = new HashSet<>();
                List<Long> twice = new ArrayList<>();
                hash.forEach((key, value) -> {
                    if (key < stable && (!seen.add(key) || value.count() != key * 3)) {
                        twice.add(key);
                    }
                });
                assertThat(twice).isEmpty();
                assertThat(seen).hasSize(stable);
            }
            stop.set(true);
            other.join();
        }
    }

    /** Of a trie the kernel's place in the walk is a key, without which it starts anew. */
    @Test
    @Tag("map:lpm_trie")
    void aTrieIsWalkedWhileAnotherThreadChangesIt() throws Exception {
        try (Everything large = Everything.load(o -> o.map("routes").maxEntries(100_000))) {
            Everything.Maps.Routes routes = large.maps().routes;
            Map<Prefix, Long> stable = new LinkedHashMap<>();
            for (int i = 0; i < 2_000; i++) {
                stable.put(Prefix.of(32, 10, 1, i >> 8, i & 255), (long) i);
            }
            routes.putAll(stable);
            AtomicBoolean stop = new AtomicBoolean();
            Thread other = new Thread(() -> {
                for (int i = 0; !stop.get(); i++) {
                    routes.put(Prefix.of(31, 10, 1, i >> 8 & 7, i & 254), 5L);
                    routes.remove(Prefix.of(31, 10, 1, i >> 8 & 7, (i + 128) & 254));
                }
            });
            other.start();
            for (int round = 0; round < 10; round++) {
                List<Prefix> seen = Collections.synchronizedList(new ArrayList<>());
                routes.forEach((prefix, number) -> {
                    if (stable.containsKey(prefix)) {
                        seen.add(prefix);
                    }
                });
                assertThat(seen).hasSize(2_000).doesNotHaveDuplicates();
            }
            stop.set(true);
            other.join();
        }
    }

    /** Kinds of map without batches, or kernels: each entry by a call of its own. */
    @Test
    @Tag("map:devmap_hash")
    void withoutBatchesTheResultIsTheSame() {
        try (TestSkeleton devices = TestSkeleton.load("""
                struct { __uint(type, BPF_MAP_TYPE_DEVMAP_HASH); __uint(max_entries, 8); __type(key, __u32);
                    __type(value, __u32); } devices SEC(".maps");
                """)) {
            BpfDevMapHash<Long, Long> map =
                    new BpfDevMapHash<>(devices.object(), "devices", BpfTypes.U32LE, BpfTypes.U32LE);
            Map<Long, Long> entries = new LinkedHashMap<>();
            LongStream.range(0, 8).forEach(key -> entries.put(key, 1L));
            map.putAll(entries);
            assertThat(map.getAll()).isEqualTo(entries);
            entries.put(9L, 1L);
            assertThatExceptionOfType(BpfBatchException.class)
                    .isThrownBy(() -> map.putAll(entries))
                    .satisfies(e -> assertThat(e.done()).isEqualTo(8));
            assertThat(map.removeAll(List.of(1L, 9L, 3L))).isEqualTo(2);
            assertThat(map.keys()).hasSize(6);
        }
    }

    @Test
    void aMapThatIsClosedMeanwhileSaysSo() {
        Everything closed = Everything.load();
        Map<Long, Value> entries = values(0, 10);
        closed.close();
        assertThatThrownBy(() -> closed.maps().hash.putAll(entries)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.maps().hash.getAll()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.maps().hash.getAndRemoveAll()).isInstanceOf(IllegalStateException.class);
    }
}
