package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KernelTest
class LocalStorageTest {
    private static final String STORAGE = """
            struct value { __u64 count; __u32 id; char name[12]; };
            struct {
                __uint(type, BPF_MAP_TYPE_%s);
                __uint(map_flags, BPF_F_NO_PREALLOC);
                __type(key, int);
                __type(value, struct value);
            } storage SEC(".maps");
            """;

    private TestSkeleton skeleton;
    private List<String> descriptors;

    @BeforeEach
    void remember() {
        descriptors = KernelObjects.descriptors();
    }

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
        assertThat(KernelObjects.descriptors()).isEqualTo(descriptors);
    }

    private BpfObject load(String kind) {
        skeleton = TestSkeleton.load(STORAGE.formatted(kind));
        return skeleton.object();
    }

    private static <O> void works(BpfLocalStorage<O, Value> storage, O owner) {
        Value value = Value.TYPE.allocate().count(3);
        assertThat(storage.get(owner)).isNull();
        assertThat(storage.contains(owner)).isFalse();
        assertThat(storage.replace(owner, value)).isFalse();
        assertThat(storage.putIfAbsent(owner, value)).isTrue();
        assertThat(storage.putIfAbsent(owner, value)).isFalse();
        assertThat(storage.contains(owner)).isTrue();
        assertThat(storage.get(owner)).isEqualTo(value);
        storage.put(owner, value.count(4));
        assertThat(storage.replace(owner, value.count(5))).isTrue();
        Value into = Value.TYPE.allocate();
        assertThat(storage.get(owner, into)).isTrue();
        assertThat(into.count()).isEqualTo(5);
        assertThat(storage.remove(owner)).isTrue();
        assertThat(storage.remove(owner)).isFalse();
        assertThat(storage.get(owner, into)).isFalse();
    }

    @Test
    @Tag("map:task_storage")
    void processes() throws Exception {
        KernelVersion.assume(5, 11, "storage with processes");
        BpfTaskStorage<Value> storage = new BpfTaskStorage<>(load("TASK_STORAGE"), "storage", Value.TYPE) {};
        works(storage, ProcessHandle.current().pid());
        Process child = new ProcessBuilder("sleep", "100").start();
        works(storage, child.pid());
        child.destroy();
        child.waitFor();
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> storage.get(child.pid()))
                .withMessage("cannot find process " + child.pid() + ": ESRCH (No such process)");
        skeleton.close();
        assertThatIllegalStateException().isThrownBy(() -> storage.get(1L));
    }

    @Test
    @Tag("map:inode_storage")
    void files(@TempDir Path directory) throws IOException {
        BpfInodeStorage<Value> storage = new BpfInodeStorage<>(load("INODE_STORAGE"), "storage", Value.TYPE) {};
        Path file = Files.writeString(directory.resolve("ä"), "");
        works(storage, directory);
        storage.put(file, Value.TYPE.allocate().id(8));
        Path link = Files.createLink(directory.resolve("other"), file);
        assertThat(storage.get(link).id()).isEqualTo(8);
        Path absent = directory.resolve("absent");
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> storage.get(absent))
                .withMessage("cannot find file " + absent + ": ENOENT (No such file or directory)");
    }

    @Test
    @Tag("map:cgrp_storage")
    void cgroups() throws IOException {
        KernelVersion.assume(6, 2, "storage with cgroups");
        // By its number, for headers that are older.
        BpfCgrpStorage<Value> storage = new BpfCgrpStorage<>(load("UNSPEC + 32"), "storage", Value.TYPE) {};
        works(storage, cgroup());
        assertThatExceptionOfType(BpfException.class).isThrownBy(() -> storage.get(Path.of("/")));
    }

    @Test
    @Tag("map:sk_storage")
    void sockets() throws IOException {
        BpfSocketStorage<Value> storage = new BpfSocketStorage<>(load("SK_STORAGE"), "storage", Value.TYPE) {};
        try (ServerSocketChannel channel = ServerSocketChannel.open()) {
            channel.bind(new InetSocketAddress("127.0.0.1", 0));
            works(storage, TestSockets.newest());
        }
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> storage.get(BpfSocket.of(987_654)))
                .withMessage("cannot find descriptor 987654 of process "
                        + ProcessHandle.current().pid() + ": EBADF (Bad file descriptor)");
    }

    @Test
    @Tag("map:cgroup_storage")
    @Tag("map:percpu_cgroup_storage")
    void cgroupsThatProgramsAreAttachedTo() throws IOException {
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_CGROUP_STORAGE);
                    __type(key, struct bpf_cgroup_storage_key);
                    __type(value, __u64);
                } shared SEC(".maps");
                struct {
                    __uint(type, BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE);
                    __type(key, __u64);
                    __type(value, __u64);
                } per_cpu SEC(".maps");
                SEC("cgroup_skb/egress") int on_packet(struct __sk_buff *packet)
                {
                    __u64 *one = bpf_get_local_storage(&shared, 0), *other = bpf_get_local_storage(&per_cpu, 0);

                    ++*one;
                    ++*other;
                    return 1;
                }
                """);
        BpfObject object = skeleton.object();
        BpfCgroupStorage<CgroupKey, Long> shared =
                new BpfCgroupStorage<>(object, "shared", CgroupKey.TYPE, BpfTypes.U64LE) {};
        BpfPerCpuCgroupStorage<Long, Long> perCpu =
                new BpfPerCpuCgroupStorage<>(object, "per_cpu", BpfTypes.U64LE, BpfTypes.U64LE) {};
        assertThat(shared.keys()).isEmpty();
        try (BpfLink link = new BpfCgroupProgram(object, "on_packet").attach(cgroup())) {
            CgroupKey key = shared.keys().get(0);
            assertThat(shared.get(key)).isNotNull();
            assertThat(shared.containsKey(key)).isTrue();
            assertThat(shared.replace(key, 1L << 40)).isTrue();
            assertThat(shared.get(key)).isGreaterThanOrEqualTo(1L << 40);
            Long inode = perCpu.keys().get(0);
            assertThat(perCpu.get(inode)).hasSize(PossibleCpus.count());
            assertThat(perCpu.get(inode + 1)).isNull();
            perCpu.forEach((cgroupInode, counts) -> assertThat(counts).hasSize(PossibleCpus.count()));
            assertThat(link.attached()).isTrue();
        }
    }

    private static Path cgroup() throws IOException {
        Optional<Path> mounted;
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            mounted = mounts.map(line -> line.split(" "))
                    .filter(mount -> mount[2].equals("cgroup2"))
                    .map(mount -> Path.of(mount[1]))
                    .findFirst();
        }
        assumeTrue(mounted.isPresent(), "no file system of type cgroup2 is mounted");
        return mounted.get();
    }
}
