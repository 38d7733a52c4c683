package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pair of network interfaces, of which one is here and the other in a network namespace of its own. */
final class TestNetwork implements AutoCloseable {
    private static int count;

    private final String namespace;
    private final int subnet;

    private TestNetwork(String namespace, int subnet) {
        this.namespace = namespace;
        this.subnet = subnet;
    }

    /** Makes one; skips the test where that is not possible. */
    static TestNetwork create() throws Exception {
        return create("veth");
    }

    /** @param kind of the interfaces, which come in pairs */
    static synchronized TestNetwork create(String kind) throws Exception {
        int number = (int) (ProcessHandle.current().pid() * 10 + count++) % 60_000;
        TestNetwork network = new TestNetwork("b4j" + number, number % 250);
        String here = network.here();
        String there = network.there();
        try {
            assumeTrue(ip("netns", "add", network.namespace) == 0, "network namespaces cannot be made here");
            assumeTrue(
                    ip("link", "add", here, "type", kind, "peer", "name", there) == 0
                            || ip("link", "add", here, "type", kind) == 0,
                    "interfaces of kind " + kind + " cannot be made here");
            network.namePeer();
            List.of(
                            List.of("link", "set", there, "netns", network.namespace),
                            List.of("addr", "add", network.address(1) + "/24", "dev", here),
                            List.of("link", "set", here, "up"),
                            List.of("-n", network.namespace, "addr", "add", network.address(2) + "/24", "dev", there),
                            List.of("-n", network.namespace, "link", "set", there, "up"))
                    .forEach(command ->
                            assertThat(ipUnchecked(command)).as("%s", command).isZero());
            return network;
        } catch (Throwable e) {
            network.close();
            throw e;
        }
    }

    /** Name of the interface here. */
    String here() {
        return namespace + "a";
    }

    private String there() {
        return namespace + "b";
    }

    /** An old {@code ip} makes pairs of a kind that it does not know, and lets the kernel name the peer. */
    private void namePeer() throws Exception {
        String peer = link(here()).replaceFirst("(?s).*? " + here() + "@([^:]+):.*", "$1");
        if (!peer.equals(there())) {
            assertThat(ip("link", "set", peer, "name", there())).isZero();
        }
    }

    Path namespace() {
        return Path.of("/run/netns", namespace);
    }

    private String address(int host) {
        return "10.231." + subnet + "." + host;
    }

    /** Sets how large packets may be, in bytes. */
    void mtu(int bytes) throws Exception {
        String size = String.valueOf(bytes);
        assertThat(ip("link", "set", here(), "mtu", size)).isZero();
        assertThat(ip("-n", namespace, "link", "set", there(), "mtu", size)).isZero();
    }

    /** Sends a packet from here, and at least the question who has the address. */
    void send() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[32], 32, InetAddress.getByName(address(2)), 9));
        }
    }

    /** Has a packet sent to here. */
    void receive() throws Exception {
        assertThat(ip("netns", "exec", namespace, "bash", "-c", "echo > /dev/udp/" + address(1) + "/9"))
                .isZero();
    }

    private static int ipUnchecked(List<String> arguments) {
        try {
            return ip(arguments.toArray(String[]::new));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Runs {@code ip}; skips the test if there is none. */
    static int ip(String... arguments) throws Exception {
        return run("ip", arguments).status;
    }

    /** What {@code tc} prints. */
    static String tc(String... arguments) throws Exception {
        return run("tc", arguments).output;
    }

    /** What {@code ip} tells of an interface. */
    static String link(String name) throws Exception {
        return run("ip", "link", "show", "dev", name).output;
    }

    private record Outcome(int status, String output) {}

    private static Outcome run(String command, String... arguments) throws Exception {
        for (String folder : List.of("/usr/sbin", "/sbin", "/usr/bin", "/bin")) {
            Path file = Path.of(folder, command);
            if (file.toFile().canExecute()) {
                List<String> line = new ArrayList<>(List.of(file.toString()));
                line.addAll(List.of(arguments));
                Process process =
                        new ProcessBuilder(line).redirectErrorStream(true).start();
                String output = new String(process.getInputStream().readAllBytes());
                return new Outcome(process.waitFor(), output);
            }
        }
        assumeTrue(false, command + " is not installed (apt install iproute2)");
        throw new AssertionError();
    }

    @Override
    public void close() {
        ipUnchecked(List.of("link", "del", here()));
        ipUnchecked(List.of("netns", "del", namespace));
    }
}
