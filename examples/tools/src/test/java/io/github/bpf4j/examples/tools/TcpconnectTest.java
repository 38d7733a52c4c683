package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tool:tcpconnect")
@Tag("program:tracepoint")
@Tag("map:ringbuf")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class TcpconnectTest {
    private static final long ME = ProcessHandle.current().pid();

    @Test
    void reportsConnectsOfBothFamilies() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/if_inet6")), "there is no IPv6 here");
        try (ServerSocket one = listen("127.0.0.1");
                ServerSocket other = listen("::1");
                RunningTool tool = RunningTool.start(
                        "tcpconnect",
                        "--json",
                        "--numeric",
                        "--port",
                        one.getLocalPort() + "," + other.getLocalPort())) {
            connect(one);
            connect(other);

            assertThat(tool.awaitLines(2, line -> true))
                    .containsExactly(line(4, "127.0.0.1", one), line(6, "::1", other));
            assertThat(tool.end()).isEqualTo("2 printed, 0 lost");
        }
    }

    private static String line(int family, String address, ServerSocket server) throws IOException {
        String comm = Files.readString(Path.of("/proc/thread-self/comm")).strip();
        return "{\"pid\":%d,\"comm\":\"%s\",\"ip\":%d,\"saddr\":\"%s\",\"daddr\":\"%s\",\"dport\":%d}"
                .formatted(ME, comm, family, address, address, server.getLocalPort());
    }

    @Test
    void findsNames() throws Exception {
        String name = InetAddress.getByName("127.0.0.1").getCanonicalHostName();
        try (ServerSocket server = listen("127.0.0.1");
                RunningTool tool = RunningTool.start("tcpconnect", "--table", "--pid", Long.toString(ME))) {
            connect(server);

            List<String> lines =
                    tool.awaitLines(2, line -> line.contains("PID") || line.contains(" " + server.getLocalPort()));
            assertThat(lines.get(0))
                    .isEqualTo("    PID COMM             IP SADDR            DADDR            DPORT HOST");
            assertThat(lines.get(1))
                    .matches(" *" + ME + " .*  4 127.0.0.1        127.0.0.1        +" + server.getLocalPort() + " "
                            + name);
        }
    }

    private static ServerSocket listen(String address) throws IOException {
        return new ServerSocket(0, 5, InetAddress.getByName(address));
    }

    private static void connect(ServerSocket server) throws IOException {
        new Socket(server.getInetAddress(), server.getLocalPort()).close();
    }
}
