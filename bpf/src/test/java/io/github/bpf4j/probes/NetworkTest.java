package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.NetworkBpf.Opened;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfTcProgram.Direction;
import io.github.bpf4j.runtime.BpfXdpProgram.Mode;
import io.github.bpf4j.runtime.OpenProgram;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way to attach to network interfaces, cgroups, network namespaces and sockets. */
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.10")
class NetworkTest {
    private NetworkBpf skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    @SafeVarargs
    private NetworkBpf.Progs load(int port, Function<Opened.Progs, OpenProgram>... programs) {
        skeleton = NetworkBpf.load(opened -> {
            opened.rodata().port(port);
            for (Function<Opened.Progs, OpenProgram> program : programs) {
                program.apply(opened.progs()).autoload(true);
            }
        });
        return skeleton.progs();
    }

    @SafeVarargs
    private NetworkBpf.Progs load(Function<Opened.Progs, OpenProgram>... programs) {
        return load(0, programs);
    }

    private interface Action {
        void run() throws Exception;
    }

    private void isHitWhile(BpfLink attached, Action action) throws Exception {
        long before = skeleton.bss().hits();
        try (BpfLink link = attached) {
            action.run();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
        long hits = skeleton.bss().hits();
        action.run();
        assertThat(skeleton.bss().hits()).isEqualTo(hits);
    }

    @Test
    @Tag("program:xdp")
    void xdp() throws Exception {
        var program = load(Opened.Progs::onFrame).onFrame();
        try (TestNetwork network = TestNetwork.create()) {
            isHitWhile(program.attach(network.here()), network::receive);
            isHitWhile(program.attach(network.here(), Mode.SKB), network::receive);
            isHitWhile(program.attach(network.here(), Mode.DRV), network::receive);
            int index = NetworkInterface.getByName(network.here()).getIndex();
            isHitWhile(program.attach(index), network::receive);
            isHitWhile(program.attach(index, Mode.SKB), network::receive);
            assertThatThrownBy(() -> program.attach(network.here(), Mode.HW))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith("cannot attach program on_frame of network_bpf: ")
                    .hasMessageContaining(
                            "The interface's driver does not run XDP in this mode, or not with these packet"
                                    + " sizes: Mode.SKB works with any driver");
            assertThatThrownBy(() -> program.attach(network.here() + "x"))
                    .isInstanceOf(BpfException.class)
                    .hasMessage("there is no network interface " + network.here() + "x in this network namespace; near"
                            + " it: " + network.here() + " (\"ip link\" lists all)");
            assertThatThrownBy(() -> program.attach(1_000_000))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("There is no network interface 1000000 in this network namespace");
        }
    }

    /** A veth pair has packets in parts where its MTU is larger than a page; other XDP programs are refused there. */
    @Test
    @Tag("program:xdp.frags")
    @RequiresKernel("5.18")
    void xdpOfPacketsInParts() throws Exception {
        var programs = load(Opened.Progs::onFrame, Opened.Progs::onFrameOfParts);
        try (TestNetwork network = TestNetwork.create()) {
            network.mtu(9000);
            assertThatThrownBy(() -> programs.onFrame().attach(network.here(), Mode.DRV))
                    .isInstanceOf(BpfException.class);
            isHitWhile(programs.onFrameOfParts().attach(network.here(), Mode.DRV), network::receive);
        }
    }

    @Test
    @Tag("program:xdp")
    void oneProgramReplacesAnother() throws Exception {
        var programs = load(Opened.Progs::onFrame, Opened.Progs::onOtherFrame);
        try (TestNetwork network = TestNetwork.create();
                BpfLink link = programs.onFrame().attach(network.here())) {
            assertThatThrownBy(() -> programs.onOtherFrame().attach(network.here()))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("EBUSY")
                    .hasMessageContaining("The interface has an XDP program already, and takes one only");
            network.receive();
            assertThat(skeleton.bss().hits()).isBetween(1L, 999L);
            link.replace(programs.onOtherFrame());
            assertThat(link.program()).isEqualTo("on_other_frame");
            assertThat(skeleton.links().onOtherFrame()).contains(link);
            assertThat(skeleton.links().onFrame()).isEmpty();
            network.receive();
            assertThat(skeleton.bss().hits()).isGreaterThan(1000);
        }
    }

    @Test
    @Tag("program:freplace")
    void freplace() throws Exception {
        var target = load(Opened.Progs::onWeighedFrame).onWeighedFrame();
        try (TestNetwork network = TestNetwork.create();
                BpfLink link = target.attach(network.here());
                ReplacingBpf replacing = Here.orSkip(() ->
                        ReplacingBpf.load(opened -> opened.progs().heavier().attachTo(target, "weight")))) {
            network.receive();
            long light = skeleton.bss().hits();
            assertThat(light).isBetween(1L, 99L);
            try (BpfLink replaced = Here.orSkip(replacing.progs().heavier()::attach)) {
                network.receive();
                assertThat(skeleton.bss().hits()).isGreaterThanOrEqualTo(light + 100);
                assertThat(replaced.attached()).isTrue();
            }
            assertThat(link.attached()).isTrue();
        }
    }

    @Test
    @Tag("program:tc")
    void tc() throws Exception {
        var program = load(Opened.Progs::onPacket).onPacket();
        try (TestNetwork network = TestNetwork.create()) {
            isHitWhile(program.attach(network.here(), Direction.INGRESS), network::receive);
            isHitWhile(program.attach(network.here(), Direction.EGRESS), network::send);
            assertThat(TestNetwork.tc("qdisc", "show", "dev", network.here())).doesNotContain("clsact");
        }
    }

    @Test
    @Tag("program:classifier")
    void classifier() throws Exception {
        var program = load(Opened.Progs::onClassified).onClassified();
        try (TestNetwork network = TestNetwork.create()) {
            isHitWhile(program.attach(network.here(), Direction.INGRESS), network::receive);
        }
    }

    /** Which tc attaches, by where it is pinned. */
    @Test
    @Tag("program:action")
    void action() throws Exception {
        var program = load(Opened.Progs::onAction).onAction();
        Path pin = Path.of("/sys/fs/bpf/bpf4j-action-" + ProcessHandle.current().pid());
        try (TestNetwork network = TestNetwork.create()) {
            program.pin(pin);
            TestNetwork.tc("qdisc", "add", "dev", network.here(), "clsact");
            String refusal = TestNetwork.tc(
                    ("filter add dev " + network.here() + " ingress matchall action bpf object-pinned " + pin)
                            .split(" "));
            assumeTrue(
                    refusal.isEmpty(),
                    "tc takes no BPF actions here (CONFIG_NET_CLS_MATCHALL, CONFIG_NET_ACT_BPF): " + refusal);
            network.receive();
            assertThat(skeleton.bss().hits()).isPositive();
        } finally {
            Files.deleteIfExists(pin);
        }
    }

    @Test
    @Tag("program:tc")
    void tcLeavesWhatOthersMade() throws Exception {
        var program = load(Opened.Progs::onPacket).onPacket();
        try (TestNetwork network = TestNetwork.create()) {
            String device = network.here();
            // Twice in one place, with another priority, and beside a filter of somebody else.
            BpfLink first = program.attach(device, Direction.INGRESS);
            BpfLink second = program.attach(device, Direction.INGRESS);
            BpfLink third = program.attach(device, Direction.INGRESS, 7);
            assertThat(filters(device)).hasSize(3).anyMatch(line -> line.contains("pref 7 "));
            TestNetwork.tc("filter", "add", "dev", device, "egress", "bpf", "da", "bytecode", "1,6 0 0 0");
            List.of(first, second, third).forEach(BpfLink::detach);
            assertThat(filters(device)).isEmpty();
            assertThat(TestNetwork.tc("qdisc", "show", "dev", device))
                    .as("the qdisc that another uses")
                    .contains("clsact");
            assertThatThrownBy(() -> program.attach(device, Direction.EGRESS, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the priority of a filter is from 1 to 65535, and not 0");
        }
        assertThatThrownBy(() -> program.attach(1_000_000, Direction.EGRESS, 1))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("There is no network interface 1000000 in this network namespace");
    }

    private static List<String> filters(String device) throws Exception {
        return TestNetwork.tc("filter", "show", "dev", device, "ingress")
                .lines()
                .filter(line -> line.contains("handle") && line.contains("on_packet"))
                .toList();
    }

    private static void sendToMyself() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[10], 10, InetAddress.getLoopbackAddress(), 9));
        }
    }

    @Test
    @Tag("program:cgroup_skb")
    void cgroupSkb() throws Exception {
        var program = load(Opened.Progs::onCgroupPacket).onCgroupPacket();
        try (TestCgroup cgroup = TestCgroup.enter()) {
            isHitWhile(program.attach(cgroup.path()), NetworkTest::sendToMyself);
        }
        assertThatThrownBy(() -> program.attach(Path.of("/tmp")))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("/tmp is no cgroup of version 2");
        assertThatThrownBy(() -> program.attach(Path.of("/nowhere")))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot find directory /nowhere: ENOENT");
    }

    private static void connect(int port) throws IOException {
        try (SocketChannel client = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static int port(ServerSocketChannel server) throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    @Test
    @Tag("program:cgroup")
    void cgroupConnect() throws Exception {
        try (TestCgroup cgroup = TestCgroup.enter();
                SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET);
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            var program = load(port(server), Opened.Progs::onConnect).onConnect();
            try (BpfLink link = program.attach(cgroup.path())) {
                client.connect(server.getLocalAddress());
                assertThat(skeleton.bss().seenPort()).isEqualTo(port(server));
                assertThat(link.attached()).isTrue();
            }
        }
    }

    @Test
    @Tag("program:lsm_cgroup")
    @RequiresKernel("6.0")
    void lsmCgroup() throws Exception {
        var program = Here.orSkip(() -> load(Opened.Progs::onBind)).onBind();
        try (TestCgroup cgroup = TestCgroup.enter();
                BpfLink link = Here.orSkip(() -> program.attach(cgroup.path()))) {
            server().close();
            assertThat(skeleton.bss().hits()).isPositive();
            assertThat(link.attached()).isTrue();
        }
    }

    @Test
    @Tag("program:sockops")
    void sockops() throws Exception {
        var program = load(Opened.Progs::onSocket).onSocket();
        try (TestCgroup cgroup = TestCgroup.enter();
                ServerSocketChannel server = server()) {
            int port = port(server);
            isHitWhile(program.attach(cgroup.path()), () -> connect(port));
        }
    }

    @Test
    @Tag("program:sk_lookup")
    void skLookup() throws Exception {
        try (ServerSocketChannel server = server()) {
            int port = port(server);
            var program = load(port, Opened.Progs::onLookup).onLookup();
            isHitWhile(program.attach(), () -> connect(port));
            isHitWhile(program.attach(Path.of("/proc/self/ns/net")), () -> connect(port));
            assertThatThrownBy(() -> program.attach(Path.of("/proc/self/stat")))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("/proc/self/stat is no network namespace");
        }
    }

    @Test
    @Tag("program:flow_dissector")
    void flowDissector() throws Exception {
        var program = load(Opened.Progs::onDissect).onDissect();
        try (TestNetwork network = TestNetwork.create();
                BpfLink link = program.attach(network.namespace())) {
            assertThat(link.attached()).isTrue();
            assertThatThrownBy(() -> program.attach(network.namespace()))
                    .isInstanceOf(BpfException.class)
                    .hasMessageMatching("(?s).*(E2BIG|EEXIST|EBUSY).*");
        }
    }

    @Test
    @Tag("program:socket")
    void socketFilter() throws Exception {
        var program = load(Opened.Progs::onDatagram).onDatagram();
        try (DatagramChannel receiver =
                        DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                DatagramChannel sender = DatagramChannel.open()) {
            receiver.configureBlocking(false);
            BpfLink link = program.attach(TestSocket.of(receiver));
            sender.send(ByteBuffer.allocate(5), receiver.getLocalAddress());
            assertThat(skeleton.bss().hits()).isEqualTo(1);
            assertThat(receiver.receive(ByteBuffer.allocate(5))).isNull();
            assertThatThrownBy(() -> link.pin(Path.of("/sys/fs/bpf/bpf4j-never")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("is no link of the kernel's, which could be pinned");
            link.detach();
            sender.send(ByteBuffer.allocate(5), receiver.getLocalAddress());
            assertThat(receiver.receive(ByteBuffer.allocate(5))).isNotNull();
            assertThat(skeleton.bss().hits()).isEqualTo(1);
        }
    }

    @Test
    @Tag("program:sk_reuseport")
    void skReuseport() throws Exception {
        var program = load(Opened.Progs::onGroup).onGroup();
        try (DatagramChannel receiver = DatagramChannel.open();
                DatagramChannel sender = DatagramChannel.open()) {
            receiver.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            receiver.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (BpfLink link = program.attach(TestSocket.of(receiver))) {
                sender.send(ByteBuffer.allocate(5), receiver.getLocalAddress());
                assertThat(skeleton.bss().hits()).isEqualTo(1);
                assertThat(link.attached()).isTrue();
            }
        }
    }

    @Test
    @Tag("program:sk_msg")
    void skMsg() throws Exception {
        var program = load(Opened.Progs::onMessage).onMessage();
        withConnection((client, accepted) -> {
            BpfLink link = program.attach(skeleton.maps().sockets());
            skeleton.maps().sockets().set(0, TestSocket.of(client));
            exchange(client, accepted);
            assertThat(skeleton.bss().hits()).isPositive();
            link.close();
            assertThat(link.attached()).isFalse();
        });
    }

    @Test
    @Tag("program:sk_skb")
    void skSkb() throws Exception {
        var program = load(Opened.Progs::onStream).onStream();
        withConnection((client, accepted) -> {
            BpfLink link = program.attach(skeleton.maps().sockets());
            skeleton.maps().sockets().set(0, TestSocket.of(accepted));
            exchange(client, accepted);
            assertThat(skeleton.bss().hits()).isPositive();
            skeleton.maps().sockets().remove(0);
            link.close();
            assertThat(link.attached()).isFalse();
        });
    }

    private interface Connection {
        void use(SocketChannel client, SocketChannel accepted) throws Exception;
    }

    private static void withConnection(Connection connection) throws Exception {
        try (ServerSocketChannel server = server();
                SocketChannel client = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept()) {
            connection.use(client, accepted);
        }
    }

    private static void exchange(SocketChannel client, SocketChannel accepted) throws IOException {
        client.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        ByteBuffer received = ByteBuffer.allocate(3);
        while (received.hasRemaining()) {
            accepted.read(received);
        }
    }
}
