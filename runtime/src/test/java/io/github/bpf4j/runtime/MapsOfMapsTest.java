package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@KernelTest
@Timeout(60)
class MapsOfMapsTest {
    /** getpgid(n) of this process counts in the array's map 0 and in the map of key n, and sends to ring 0. */
    private static final String SOURCE = """
            struct counts {
                __uint(type, BPF_MAP_TYPE_HASH);
                __uint(max_entries, 8);
                __type(key, __u32);
                __type(value, __u64);
            };
            struct counts first SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_ARRAY);
                __uint(max_entries, 8);
                __type(key, __u32);
                __type(value, __u64);
            } other SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
                __uint(max_entries, 4);
                __type(key, __u32);
                __array(values, struct counts);
            } by_index SEC(".maps") = { .values = { [0] = &first } };
            struct {
                __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
                __uint(max_entries, 4);
                __type(key, __u32);
                __array(values, struct counts);
            } by_key SEC(".maps");
            struct {
                __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
                __uint(max_entries, 1);
                __type(key, __u32);
                __array(values, struct {
                    __uint(type, BPF_MAP_TYPE_RINGBUF);
                    __uint(max_entries, 4096);
                    __type(value, __u32);
                });
            } rings SEC(".maps");
            const volatile __u32 target = %d;
            struct syscall { __u64 common; long number; long argument; };

            static void count(void *map, __u32 key)
            {
                __u64 one = 1, *value = bpf_map_lookup_elem(map, &key);

                if (value)
                    ++*value;
                else
                    bpf_map_update_elem(map, &key, &one, BPF_ANY);
            }

            SEC("tracepoint/syscalls/sys_enter_getpgid")
            int on_getpgid(struct syscall *call)
            {
                __u32 zero = 0, key = call->argument;
                void *inner;

                if (bpf_get_current_pid_tgid() >> 32 != target)
                    return 0;
                if ((inner = bpf_map_lookup_elem(&by_index, &zero)))
                    count(inner, key);
                if ((inner = bpf_map_lookup_elem(&by_key, &key)))
                    count(inner, key);
                if ((inner = bpf_map_lookup_elem(&rings, &zero)))
                    bpf_ringbuf_output(inner, &key, sizeof(key), 0);
                return 0;
            }
            """.formatted(ProcessHandle.current().pid());

    private TestSkeleton skeleton;
    private ByIndex byIndex;
    private ByKey byKey;

    private static final class Counts extends BpfHashMap<Long, Long> implements BpfInnerMap {
        private Counts(BpfMapHandle handle) {
            super(handle, BpfTypes.U32LE, BpfTypes.U64LE);
        }
    }

    private static final class Ring extends BpfRingBuffer<BpfBytes> implements BpfInnerMap {
        private Ring(BpfMapHandle handle) {
            super(handle, BpfBytes.TYPE);
        }
    }

    private static final class ByIndex extends BpfArrayOfMaps<Counts> {
        private ByIndex(BpfObject object) {
            super(object, "by_index", Counts::new);
        }
    }

    private static final class ByKey extends BpfHashOfMaps<Long, Counts> {
        private ByKey(BpfObject object) {
            super(object, "by_key", BpfTypes.U32LE, Counts::new);
        }

        private Counts at(long key) {
            return getByScalar(key);
        }
    }

    @BeforeEach
    void load() {
        skeleton = TestSkeleton.load(SOURCE);
        skeleton.attach();
        byIndex = new ByIndex(skeleton.object());
        byKey = new ByKey(skeleton.object());
    }

    @AfterEach
    void close() {
        skeleton.close();
    }

    @Test
    @Tag("map:array_of_maps")
    @Tag("map:hash_of_maps")
    void innerMapsAreOpenedTyped() {
        SystemCalls.getpgid(7);
        SystemCalls.getpgid(7);
        assertThat(byIndex.length()).isEqualTo(4);
        assertThat(byIndex.get(1)).isNull();
        assertThat(byIndex.isSet(1)).isFalse();
        assertThat(byIndex.isSet(0)).isTrue();
        try (Counts counts = byIndex.get(0)) {
            assertThat(counts.get(7L)).isEqualTo(2);
            assertThat(counts).hasToString("map by_index.inner of test");
            counts.put(7L, 40L);
            SystemCalls.getpgid(7);
            assertThat(counts.get(7L)).isEqualTo(41);
        }
    }

    @Test
    @Tag("map:hash_of_maps")
    void mapsAreMadeAndPut() {
        try (Counts made = byKey.create()) {
            byKey.put(5L, made);
            assertThat(byKey.containsKey(5L)).isTrue();
            assertThat(byKey.containsKey(6L)).isFalse();
            SystemCalls.getpgid(5);
            assertThat(made.get(5L)).isEqualTo(1);
            byIndex.set(0, made);
            SystemCalls.getpgid(5);
            assertThat(made.get(5L)).isEqualTo(3);
        }
        try (Counts again = byKey.at(5)) {
            assertThat(again.get(5L)).isEqualTo(3);
            byKey.put(6L, again);
        }
        assertThat(byKey.keys()).containsExactlyInAnyOrder(5L, 6L);
        assertThat(byKey.remove(5L)).isTrue();
        assertThat(byKey.remove(5L)).isFalse();
        assertThat(byKey.get(5L)).isNull();
        assertThat(byIndex.remove(0)).isTrue();
        assertThat(byIndex.isSet(0)).isFalse();
    }

    @Test
    void aMapOfTheObjectIsPut() {
        BpfHashMap<Long, Long> first = new BpfHashMap<>(skeleton.object(), "first", BpfTypes.U32LE, BpfTypes.U64LE) {};
        byKey.put(9L, first);
        SystemCalls.getpgid(9);
        assertThat(first.get(9L)).as("in both outer maps").isEqualTo(2);
    }

    @Test
    void aMapOfAnotherKindIsRefused() {
        BpfArrayMap<Long> other = new BpfArrayMap<>(skeleton.object(), "other", BpfTypes.U64LE) {};
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> byKey.put(1L, other))
                .withMessageStartingWith("cannot write to map by_key of test: EINVAL (Invalid argument). The kernel"
                        + " does not take such an entry");
        class Wrong extends BpfArrayMap<Long> {
            Wrong(BpfMapHandle handle) {
                super(handle, BpfTypes.U64LE);
            }
        }
        BpfArrayOfMaps<Wrong> wrong = new BpfArrayOfMaps<>(skeleton.object(), "by_index", Wrong::new) {};
        List<String> before = KernelObjects.descriptors();
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> wrong.get(0))
                .withMessage("map by_index.inner of test is a HASH, and its class is for [ARRAY]: generate the class"
                        + " again");
        assertThat(KernelObjects.descriptors()).isEqualTo(before);
    }

    @Test
    void handlesEndWithTheSkeletonOrBefore() {
        Set<String> before = KernelObjects.bpf();
        Counts one = byIndex.get(0);
        Counts two = byIndex.get(0);
        one.close();
        one.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> one.get(1L))
                .withMessage("the map by_index.inner of test is closed");
        assertThatIllegalStateException().isThrownBy(() -> byKey.put(1L, one));
        two.put(1L, 1L);
        Counts made = byIndex.create();
        Set<String> opened = new TreeSet<>(KernelObjects.bpf());
        opened.removeAll(before);
        assertThat(opened).hasSize(1);
        skeleton.close();
        assertThatIllegalStateException().isThrownBy(() -> two.get(1L));
        assertThatIllegalStateException().isThrownBy(() -> made.get(1L));
        assertThatIllegalStateException().isThrownBy(() -> byIndex.get(0));
        assertThatIllegalStateException().isThrownBy(() -> byIndex.create());
        assertThat(KernelObjects.remaining(opened)).isEmpty();
        two.close();
    }

    @Test
    void innerRingBuffersAreRead() {
        BpfArrayOfMaps<Ring> rings = new BpfArrayOfMaps<>(skeleton.object(), "rings", Ring::new) {};
        List<String> before = KernelObjects.descriptors();
        AtomicInteger received = new AtomicInteger();
        try (EventLoop loop = EventLoop.create();
                Ring ring = rings.create()) {
            rings.set(0, ring);
            loop.on(ring, event -> received.addAndGet(event.byteLength()));
            SystemCalls.getpgid(1);
            assertThat(loop.poll(Duration.ofSeconds(10))).isEqualTo(1);
            assertThat(received).hasValue(4);
            try (EventLoop second = EventLoop.create();
                    Ring same = rings.get(0)) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> second.on(same, event -> {}))
                        .withMessageContaining("can have one reader only");
                ring.close();
                second.on(same, event -> received.addAndGet(100 * event.byteLength()));
                SystemCalls.getpgid(1);
                assertThat(second.poll(Duration.ofSeconds(10))).isEqualTo(1);
            }
            assertThat(received).hasValue(404);
        }
        assertThat(KernelObjects.descriptors()).isEqualTo(before);
    }

    @Test
    void anInnerRingBufferIsClosedByItsHandler() {
        BpfArrayOfMaps<Ring> rings = new BpfArrayOfMaps<>(skeleton.object(), "rings", Ring::new) {};
        try (EventLoop loop = EventLoop.create()) {
            Ring ring = rings.create();
            rings.set(0, ring);
            loop.on(ring, event -> {
                ring.close();
                skeleton.close();
            });
            SystemCalls.getpgid(1);
            SystemCalls.getpgid(1);
            assertThat(loop.poll(Duration.ofSeconds(10))).isEqualTo(1);
            assertThat(skeleton.closed()).isTrue();
        }
    }

    @Test
    void innerMapsAreConfiguredBeforeLoad() {
        skeleton.close();
        skeleton = TestSkeleton.load(SOURCE, object -> {
            OpenMap outer = new OpenMap(object, "by_key");
            assertThat(outer.innerMaxEntries()).isEqualTo(8);
            assertThat(outer.innerMaxEntries(3).innerMaxEntries(2).innerMaxEntries())
                    .isEqualTo(2);
            assertThatExceptionOfType(BpfException.class)
                    .isThrownBy(() -> new OpenMap(object, "first").innerMaxEntries(1))
                    .withMessageStartingWith("map first of test does not declare what it holds");
        });
        byKey = new ByKey(skeleton.object());
        try (Counts counts = byKey.create()) {
            assertThat(counts.maxEntries()).isEqualTo(2);
            counts.put(1L, 1L);
            counts.put(2L, 1L);
            assertThatExceptionOfType(BpfException.class).isThrownBy(() -> counts.put(3L, 1L));
        }
    }

    @Test
    void whatIsNotDeclaredIsSaidBeforeLoad() {
        String source = """
                struct {
                    __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
                    __uint(max_entries, 4);
                    __uint(key_size, 4);
                    __uint(value_size, 4);
                } by_key SEC(".maps");
                """;
        List<String> before = KernelObjects.descriptors();
        assertThatExceptionOfType(BpfException.class).isThrownBy(() -> TestSkeleton.load(source));
        try (TestSkeleton other =
                TestSkeleton.load(source, object -> new OpenMap(object, "by_key").inner(BpfMapType.HASH, 4, 8, 16))) {
            try (Counts counts = new ByKey(other.object()).create()) {
                new ByKey(other.object()).put(1L, counts);
                assertThat(counts.maxEntries()).isEqualTo(16);
            }
        }
        assertThat(KernelObjects.descriptors()).isEqualTo(before);
    }

    @Test
    void storageIsHeldToo() {
        KernelVersion.assume(5, 11, "storage with processes");
        class Storage extends BpfTaskStorage<Long> implements BpfInnerMap {
            Storage(BpfMapHandle handle) {
                super(handle, BpfTypes.U64LE);
            }
        }
        try (TestSkeleton other = TestSkeleton.load("""
                struct storage {
                    __uint(type, BPF_MAP_TYPE_TASK_STORAGE);
                    __uint(map_flags, BPF_F_NO_PREALLOC);
                    __type(key, int);
                    __type(value, __u64);
                } one SEC(".maps");
                struct {
                    __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
                    __uint(max_entries, 1);
                    __type(key, __u32);
                    __array(values, struct storage);
                } storages SEC(".maps") = { .values = { [0] = &one } };
                """)) {
            BpfArrayOfMaps<Storage> storages = new BpfArrayOfMaps<>(other.object(), "storages", Storage::new) {};
            long self = ProcessHandle.current().pid();
            new BpfTaskStorage<>(other.object(), "one", BpfTypes.U64LE) {}.put(self, 12L);
            try (Storage storage = storages.get(0)) {
                assertThat(storage.get(self)).isEqualTo(12);
            }
        }
    }
}
