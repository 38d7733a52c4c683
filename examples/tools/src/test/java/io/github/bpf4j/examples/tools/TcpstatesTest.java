package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tool:tcpstates")
@Tag("program:tracepoint")
@Tag("map:ringbuf")
@Tag("map:hash")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class TcpstatesTest {
    /** The client closes first. */
    @Test
    void reportsTheLifeOfAConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(server.getLocalPort());
            try (RunningTool tool = RunningTool.start("tcpstates", "--json", "--remoteport", port)) {
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                try (Socket accepted = server.accept()) {
                    client.close();
                    assertThat(accepted.getInputStream().read()).isEqualTo(-1);
                }
                List<String> lines = tool.awaitLines(5, line -> true);

                assertThat(lines)
                        .map(line -> line.replaceFirst(".*\"oldstate\":\"(\\w+)\",\"newstate\":\"(\\w+)\".*", "$1 $2"))
                        .containsExactly(
                                "CLOSE SYN_SENT",
                                "SYN_SENT ESTABLISHED",
                                "ESTABLISHED FIN_WAIT1",
                                "FIN_WAIT1 FIN_WAIT2",
                                "FIN_WAIT2 CLOSE");
                assertThat(lines)
                        .allMatch(line -> line.contains("\"laddr\":\"127.0.0.1\"")
                                && line.contains("\"raddr\":\"127.0.0.1\",\"rport\":" + port));
                assertThat(lines.stream()
                                .map(line -> line.replaceFirst("\",\"pid.*", ""))
                                .distinct())
                        .as("socket")
                        .hasSize(1);
                assertThat(lines.get(0)).endsWith("\"ms\":0.0}");
                assertThat(lines.get(2)).doesNotContain("\"ms\":0.0}");
                assertThat(tool.end()).isEqualTo("5 printed, 0 lost");
            }
        }
    }
}
