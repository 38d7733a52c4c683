package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What may be set of a map before it is loaded. */
@KernelTest
class OpenMapTest {
    private static final String SOURCE = """
            struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 16); __type(key, __u32);
                __type(value, __u64); } hash SEC(".maps");
            struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 16); __type(key, __u32);
                __type(value, __u64); } array SEC(".maps");
            """;
    private static final int NO_PREALLOC = 1;
    private static final Path BPF = Path.of("/sys/fs/bpf");
    private static final Path PIN =
            BPF.resolve("bpf4j-open-map-" + ProcessHandle.current().pid());

    @AfterEach
    void unpin() throws IOException {
        Files.deleteIfExists(PIN);
    }

    private static TestSkeleton load(Consumer<OpenMap> configure) {
        return TestSkeleton.load(SOURCE, object -> configure.accept(new OpenMap(object, "hash")));
    }

    private static BpfHashMap<Long, Long> hash(TestSkeleton skeleton) {
        return new BpfHashMap<>(skeleton.object(), "hash", BpfTypes.U32LE, BpfTypes.U64LE);
    }

    private static void requireBpfFileSystem() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(BPF).type().equals("bpf"), "/sys/fs/bpf is no BPF file system");
    }

    @Test
    void sizeAndFlagsAndNode() {
        OpenMap[] kept = new OpenMap[1];
        try (TestSkeleton skeleton = load(map -> {
            assertThat(map.flags()).isZero();
            assertThat(map.numaNode()).isEmpty();
            assertThat(map.pinPath()).isEmpty();
            map.maxEntries(32).flags(NO_PREALLOC).numaNode(0);
            assertThat(map.maxEntries()).isEqualTo(32);
            assertThat(map.numaNode()).hasValue(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> map.numaNode(-1))
                    .withMessage("a NUMA node is a number from 0 on, and not -1");
            kept[0] = map;
        })) {
            assertThat(hash(skeleton).maxEntries()).isEqualTo(32);
            assertThat(hash(skeleton).flags()).as("of the kernel").isEqualTo(NO_PREALLOC | 4);
            assertThatIllegalStateException().isThrownBy(() -> kept[0].flags(0));
            assertThatIllegalStateException().isThrownBy(() -> kept[0].pinPath(PIN));
            assertThatIllegalStateException().isThrownBy(() -> kept[0].reuse(PIN));
            assertThatIllegalStateException().isThrownBy(() -> kept[0].numaNode());
        }
        assertThatThrownBy(() -> load(map -> map.numaNode(63)))
                .as("a node that this machine has not")
                .isInstanceOf(BpfException.class);
    }

    @Test
    void aPinnedMapOutlivesItsSkeleton() throws Exception {
        requireBpfFileSystem();
        try (TestSkeleton first = load(map -> {
            map.pinPath(PIN);
            assertThat(map.pinPath()).contains(PIN);
        })) {
            hash(first).put(1L, 10L);
        }
        assertThat(PIN).exists();
        try (TestSkeleton second = load(map -> map.pinPath(PIN));
                TestSkeleton third = load(map -> map.reuse(PIN))) {
            assertThat(hash(second).get(1L)).isEqualTo(10);
            hash(third).put(2L, 20L);
            assertThat(hash(second).getAll()).containsOnlyKeys(1L, 2L);
        }
        assertThat(PIN).as("stays pinned").exists();
    }

    @Test
    void whatIsPinnedMustFit() throws Exception {
        requireBpfFileSystem();
        load(map -> map.maxEntries(64).pinPath(PIN)).close();
        assertThatThrownBy(() -> load(map -> map.pinPath(PIN)))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot load test: EINVAL (Invalid argument). The map that is pinned there has"
                        + " another kind, other sizes or flags, maybe of an older version: remove its file if nothing"
                        + " else uses it, or pin this one elsewhere\n")
                .hasMessageContaining("couldn't reuse pinned map at '" + PIN + "': parameter mismatch");
        assertThatThrownBy(() -> TestSkeleton.load(SOURCE, object -> new OpenMap(object, "array").reuse(PIN)))
                .isInstanceOf(BpfException.class)
                .hasMessage("map array of test is declared as ARRAY with keys of 4 and values of 8 bytes, and the map"
                        + " that it is to reuse is a HASH with 4 and 8: remove that map if it is of an older version, or"
                        + " reuse another");
        assertThatThrownBy(() -> load(map -> map.reuse(BPF.resolve("nothing"))))
                .isInstanceOf(BpfException.class)
                .hasMessage("cannot find what is pinned at /sys/fs/bpf/nothing: ENOENT (No such file or directory)");
    }

    @Test
    void twoSkeletonsShareAMap() {
        try (TestSkeleton first = load(map -> {})) {
            BpfHashMap<Long, Long> shared = hash(first);
            shared.put(7L, 70L);
            try (TestSkeleton second = load(map -> map.reuse(shared));
                    TestSkeleton third = load(map -> {})) {
                assertThat(hash(second).id()).isEqualTo(shared.id());
                first.close();
                assertThat(hash(second).get(7L)).isEqualTo(70);
                assertThat(hash(third).get(7L)).as("of a map of its own").isNull();
                assertThatIllegalStateException()
                        .isThrownBy(() -> load(map -> map.reuse(shared)))
                        .withMessage("the skeleton test is closed");
            }
        }
    }
}
