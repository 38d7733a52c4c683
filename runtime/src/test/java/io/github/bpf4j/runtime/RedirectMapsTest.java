package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.StructType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@KernelTest
class RedirectMapsTest {
    private static final int LOOPBACK = 1;
    private static final int SOL_XDP = 283;
    private static final int XDP_RX_RING = 2;
    private static final int AF_XDP = 44;
    private static final int SOCK_RAW = 3;

    private static final String MAP = """
            struct {
                __uint(type, BPF_MAP_TYPE_%s);
                __uint(max_entries, 4);
                __type(key, __u32);
                __type(value, %s);
            } map SEC(".maps");
            """;
    private static final String PROGRAMS = """
            SEC("xdp/devmap") int on_device(struct xdp_md *packet) { return XDP_PASS; }
            SEC("xdp/cpumap") int on_cpu(struct xdp_md *packet) { return XDP_PASS; }
            SEC("tracepoint") int unfit(void *context) { return 0; }
            """;

    private TestSkeleton skeleton;

    @AfterEach
    void close() {
        skeleton.close();
    }

    private BpfObject load(String kind, String value) {
        skeleton = TestSkeleton.load(MAP.formatted(kind, value) + PROGRAMS);
        return skeleton.object();
    }

    /** {@code struct bpf_devmap_val} and {@code struct bpf_cpumap_val}. */
    private static final class Target extends BpfStruct {
        static final StructType<Target> TYPE = StructType.of("struct bpf_devmap_val", 8, Target::new);

        private Target() {}

        @Override
        protected StructType<Target> structType() {
            return TYPE;
        }

        static Target of(long number) {
            Target target = TYPE.allocate();
            target.setU32LE(0, number);
            return target;
        }

        long number() {
            return getU32LE(0);
        }

        long program() {
            return getU32LE(4);
        }
    }

    @Test
    @Tag("map:devmap")
    void devices() {
        BpfObject object = load("DEVMAP", "struct bpf_devmap_val");
        BpfDevMap<Target> map = new BpfDevMap<>(object, "map", Target.TYPE) {};
        assertThat(map.length()).isEqualTo(4);
        assertThat(map.get(0)).isNull();
        map.set(0, Target.of(LOOPBACK));
        assertThat(map.get(0).number()).isEqualTo(LOOPBACK);
        assertThat(map.get(0).program()).isZero();
        map.set(2, Target.of(LOOPBACK), new BpfProgram(object, "on_device"));
        Target into = Target.TYPE.allocate();
        assertThat(map.get(2, into)).isTrue();
        assertThat(into.program()).as("its id").isPositive();
        List<Integer> set = new ArrayList<>();
        map.forEach((value, index) -> set.add(index));
        assertThat(set).containsExactly(0, 2);
        map.remove(0);
        assertThat(map.get(0)).isNull();
        assertThatExceptionOfType(BpfException.class).isThrownBy(() -> map.set(1, Target.of(987_654)));
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> map.set(1, Target.of(LOOPBACK), new BpfProgram(object, "unfit")));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> map.get(4));
    }

    @Test
    void devicesWithoutProgram() {
        BpfObject object = load("DEVMAP", "__u32");
        BpfDevMap<Long> map = new BpfDevMap<>(object, "map", BpfTypes.U32LE) {};
        map.set(3, (long) LOOPBACK);
        assertThat(map.get(3)).isEqualTo(LOOPBACK);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.set(3, 1L, new BpfProgram(object, "on_device")))
                .withMessage("the values of map map of test have no room for a program: declare __type(value, struct"
                        + " bpf_devmap_val)");
    }

    @Test
    @Tag("map:devmap_hash")
    void devicesByKey() {
        BpfObject object = load("DEVMAP_HASH", "struct bpf_devmap_val");
        BpfDevMapHash<Long, Target> map = new BpfDevMapHash<>(object, "map", BpfTypes.U32LE, Target.TYPE) {};
        assertThat(map.putIfAbsent(77L, Target.of(LOOPBACK))).isTrue();
        map.put(78L, Target.of(LOOPBACK), new BpfProgram(object, "on_device"));
        assertThat(map.get(78L).program()).isPositive();
        assertThat(map.keys()).containsExactlyInAnyOrder(77L, 78L);
        assertThat(map.remove(77L)).isTrue();
        assertThat(map.containsKey(77L)).isFalse();
    }

    @Test
    @Tag("map:cpumap")
    void cpus() {
        BpfObject object = load("CPUMAP", "struct bpf_cpumap_val");
        BpfCpuMap<Target> map = new BpfCpuMap<>(object, "map", Target.TYPE) {};
        map.set(0, Target.of(192));
        assertThat(map.get(0).number()).isEqualTo(192);
        map.set(0, Target.of(64), new BpfProgram(object, "on_cpu"));
        assertThat(map.get(0).program()).isPositive();
        map.remove(0);
        assertThat(map.get(0)).isNull();
    }

    @Test
    @Tag("map:xskmap")
    void xdpSockets() {
        BpfXskMap map = new BpfXskMap(load("XSKMAP", "__u32"), "map") {};
        int socket = SystemCalls.socket(AF_XDP, SOCK_RAW);
        // Linux 7.3 takes no socket that could not receive.
        try (NativeMemory memory = new NativeMemory()) {
            long entries = NativeMemory.address(memory.allocate(4).putInt(0, 64));
            assertThat(LibC.setsockopt(socket, SOL_XDP, XDP_RX_RING, entries, 4))
                    .isZero();
        }
        map.set(0, BpfSocket.of(socket));
        map.remove(0);
        LibC.close(socket);
        assertThatExceptionOfType(BpfException.class).isThrownBy(() -> map.set(0, BpfSocket.of(0)));
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> map.set(0, new BpfSocket(Integer.MAX_VALUE, 0)))
                .withMessage("cannot find process 2147483647: ESRCH (No such process)");
    }

    @Test
    @Tag("map:sockmap")
    void sockets() throws Exception {
        BpfSocketArray map = new BpfSocketArray(load("SOCKMAP", "__u64"), "map") {};
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
                SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
            assertThat(client.isConnected()).isTrue();
            BpfSocket socket = TestSockets.newest();
            assertThat(map.cookie(1)).isEmpty();
            map.set(1, socket);
            assertThat(map.cookie(1).orElseThrow()).isPositive();
            assertThat(map.remove(1)).isTrue();
            assertThat(map.cookie(1)).isEmpty();
            map.set(2, socket);
        }
        // A connection ends after its descriptors.
        for (int i = 0; i < 100 && map.cookie(2).isPresent(); i++) {
            Thread.sleep(20);
        }
        assertThat(map.cookie(2)).as("of a socket that was closed").isEmpty();
    }

    @Test
    @Tag("map:sockhash")
    void socketsByKey() throws IOException {
        BpfSocketHash<Long> map = new BpfSocketHash<>(load("SOCKHASH", "__u64"), "map", BpfTypes.U32LE) {};
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            assertThat(server.isOpen()).isTrue();
            map.put(900L, TestSockets.newest());
            assertThat(map.cookie(900L).orElseThrow()).isPositive();
            assertThat(map.cookie(901L)).isEmpty();
            assertThat(map.keys()).containsExactly(900L);
            assertThat(map.remove(900L)).isTrue();
            assertThat(map.remove(900L)).isFalse();
        }
    }

    @Test
    void cookiesNeedEightBytes() {
        BpfSocketArray map = new BpfSocketArray(load("SOCKMAP", "int"), "map") {};
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.cookie(0))
                .withMessage("the cookies of the sockets in map map of test cannot be read, as its values have four"
                        + " bytes: declare __type(value, __u64)");
    }

    @Test
    @Tag("map:reuseport_sockarray")
    void socketsThatShareAPort() throws IOException {
        BpfSocketArray map = new BpfSocketArray(load("REUSEPORT_SOCKARRAY", "__u64"), "map") {};
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.setOption(StandardSocketOptions.SO_REUSEPORT, true).bind(new InetSocketAddress("127.0.0.1", 0));
            map.set(0, TestSockets.newest());
            assertThat(map.cookie(0).orElseThrow()).isPositive();
            assertThat(map.remove(0)).isTrue();
            assertThat(map.cookie(0)).isEmpty();
        }
    }

    @Test
    @Tag("map:cgroup_array")
    void cgroups() {
        BpfCgroupArray map = new BpfCgroupArray(load("CGROUP_ARRAY", "__u32"), "map") {};
        Path cgroup = Path.of("/sys/fs/cgroup/unified");
        map.set(0, Files.isDirectory(cgroup) ? cgroup : Path.of("/sys/fs/cgroup"));
        assertThat(map.remove(0)).isTrue();
        assertThat(map.remove(0)).isFalse();
        assertThat(map.length()).isEqualTo(4);
        assertThatExceptionOfType(BpfException.class).isThrownBy(() -> map.set(0, Path.of("/tmp")));
    }
}
