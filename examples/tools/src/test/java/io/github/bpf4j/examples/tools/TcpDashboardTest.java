package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class TcpDashboardTest {
    private static final Pattern URL = Pattern.compile("http://localhost:(\\d+)/");

    @TempDir
    Path folder;

    private static Matcher url(RunningTool tool) {
        Matcher url = URL.matcher(tool.errors());
        assertThat(url.find()).isTrue();
        return url;
    }

    /** One connection that has ended, one that stays. */
    @Test
    void showsConnectionsInABrowser() throws Exception {
        Optional<Path> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "Chromium is not installed (apt: chromium-headless-shell)");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(server.getLocalPort());
            try (RunningTool tool =
                    RunningTool.start("tcpstates", "--table", "--remoteport", port, "--dashboard", "0")) {
                connectAndClose(server); // is there when the browser comes
                try (Chromium page = Chromium.open(browser.get(), url(tool).group(), 1280, 860, folder);
                        Socket open = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    String rows = "[...document.querySelectorAll('#changes tr')].filter(row => row.cells.length > 2)"
                            + ".map(row => row.cells[1].textContent + ' ' + row.cells[2].textContent)"
                            + ".reverse().join(', ')";
                    await(
                            page,
                            rows,
                            "CLOSE SYN_SENT, SYN_SENT ESTABLISHED, ESTABLISHED FIN_WAIT1,"
                                    + " FIN_WAIT1 FIN_WAIT2, FIN_WAIT2 CLOSE, CLOSE SYN_SENT, SYN_SENT ESTABLISHED");
                    await(page, "document.getElementById('open-count').textContent", "1");
                    await(page, "document.getElementById('opened').textContent", "2");
                    await(page, "document.getElementById('live').textContent", "live");
                    await(
                            page,
                            "document.querySelector('#sockets tr').innerText.replace(/\\s+/g, ' ')"
                                    + ".replace(/ [\\d.]+ s$/, '')",
                            "ESTABLISHED 127.0.0.1:" + open.getLocalPort() + " 127.0.0.1:" + port);
                    assertThat(tool.end()).isEqualTo("7 shown, 0 lost");
                    await(page, "document.getElementById('live').textContent", "the tool has ended");
                }
            }
        }
    }

    private static void connectAndClose(ServerSocket server) throws IOException {
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        try (Socket accepted = server.accept()) {
            client.close();
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static void await(Chromium page, String expression, String value) throws IOException, InterruptedException {
        String last = "";
        for (int i = 0; i < 200 && !last.equals(value); i++) {
            Thread.sleep(50);
            last = page.evaluate(expression);
        }
        assertThat(last).isEqualTo(value);
    }

    /** A page of somewhere else whose name leads here must not read what goes on. */
    @Test
    void answersToItsOwnNameOnly() throws Exception {
        try (RunningTool tool = RunningTool.start("tcpstates", "--table", "--dashboard", "0")) {
            int port = Integer.parseInt(url(tool).group(1));

            assertThat(request(port, "localhost:" + port, "/")).isEqualTo("HTTP/1.1 200 OK");
            assertThat(request(port, "127.0.0.1", "/events")).isEqualTo("HTTP/1.1 200 OK");
            assertThat(request(port, "example.org", "/events")).isEqualTo("HTTP/1.1 403 Forbidden");
            assertThat(request(port, "localhost", "/other")).isEqualTo("HTTP/1.1 404 Not Found");
        }
    }

    private static String request(int port, String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunningTool tool = RunningTool.run("tcpstates", "--dashboard", Integer.toString(other.getLocalPort()));

            assertThat(tool.status()).isEqualTo(1);
            assertThat(tool.errors()).startsWith("tcpstates: cannot serve at ").contains("choose a free port");
        }
    }
}
