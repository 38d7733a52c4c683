package io.github.bpf4j.probes;

import io.github.bpf4j.runtime.BpfSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the descriptors of Java's sockets, by their ports. */
final class TestSocket {
    private TestSocket() {}

    static BpfSocket of(DatagramChannel channel) throws IOException {
        return find("udp", (InetSocketAddress) channel.getLocalAddress(), 0);
    }

    static BpfSocket of(SocketChannel channel) throws IOException {
        return find(
                "tcp",
                (InetSocketAddress) channel.getLocalAddress(),
                ((InetSocketAddress) channel.getRemoteAddress()).getPort());
    }

    private static BpfSocket find(String protocol, InetSocketAddress local, int remotePort) throws IOException {
        String ends = "[0-9A-F]+:%04X [0-9A-F]+:%04X".formatted(local.getPort(), remotePort);
        for (String table : List.of(protocol, protocol + "6")) {
            for (String line : Files.readAllLines(Path.of("/proc/self/net", table))) {
                String[] fields = line.strip().split(" +");
                if ((fields[1] + " " + fields[2]).matches(ends)) {
                    return descriptor("socket:[" + fields[9] + "]");
                }
            }
        }
        throw new AssertionError("no " + protocol + " socket at " + local);
    }

    private static BpfSocket descriptor(String target) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            Path descriptor = descriptors
                    .filter(path -> target(path).equals(target))
                    .findFirst()
                    .orElseThrow();
            return BpfSocket.of(Integer.parseInt(descriptor.getFileName().toString()));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
