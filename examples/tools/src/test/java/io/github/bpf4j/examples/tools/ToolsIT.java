package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tools as a user starts them: from their jar, in a JVM of their own, on each JDK that is here. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
class ToolsIT {
    private static final String MODULE = "io.github.bpf4j.examples.tools";

    @TempDir
    Path folder;

    static Stream<String> jvms() {
        String other = System.getProperty("bpf4j.otherJvm", "");
        return Stream.concat(Stream.of(java()), other.isEmpty() ? Stream.empty() : Stream.of(other));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** By the time that it is told; the module path is the other way to start it. */
    @ParameterizedTest
    @MethodSource("jvms")
    void endsByItself(String jvm) throws Exception {
        Process process = start(
                jvm,
                "--enable-native-access=org.jnrproject.jffi",
                "-p",
                "target/tools.jar:target/lib",
                "-m",
                MODULE + "/" + MODULE + ".Tools",
                "execcount",
                "--table",
                "--duration",
                "1");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(errors())
                .matches("Tracing execve by a \\w+\\. Ctrl-C ends it\\.\n\\d+ execs, 0 of them without a name\n");
        assertThat(Files.readString(output())).matches("TIME +EXECS +TOTAL +PROGRAMS\n.*(\n.*)?\n");
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void endsOnCtrlCWithTheCounts(String jvm) throws Exception {
        // A background job of a shell ignores the signal, and so would all that it starts.
        Process process =
                start("env", "--default-signal=INT", jvm, "-jar", "target/tools.jar", "opensnoop", "--json", "-p", "1");
        awaitTracing(process);
        interrupt(process);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(errors()).matches("Tracing opens .*\n\\d+ printed, 0 lost\n");
    }

    /** In a network namespace of its own, where packets to the address of lo come from it, too. */
    @Test
    @Tag("program:xdp")
    @Tag("map:lpm_trie")
    @RequiresFeature(BpfFeature.XDP)
    void xdpfilterDropsAtAnInterface() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/unshare"))
                        && Stream.of("/sbin/ip", "/usr/sbin/ip", "/bin/ip").anyMatch(ip -> Files.exists(Path.of(ip))),
                "there is no unshare or no ip, to make a network for the test");
        Process process = start(
                "env",
                "--default-signal=INT",
                "unshare",
                "-n",
                "sh",
                "-c",
                "ip link set lo up && ip addr add 192.0.2.7/32 dev lo && exec " + java()
                        + " -jar target/tools.jar xdpfilter --json lo 192.0.2.0/24 2001:db8::/32 -i 100");
        awaitTracing(process);
        Process sender = new ProcessBuilder(
                        "nsenter",
                        "-n",
                        "-t",
                        Long.toString(process.pid()),
                        "bash",
                        "-c",
                        "for i in {1..20}; do echo x >/dev/udp/192.0.2.7/9; done; echo x >/dev/udp/127.0.0.1/9")
                .inheritIO()
                .start();
        assertThat(sender.waitFor()).isZero();
        interrupt(process);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        // The one that passes is answered by an ICMP packet, which passes, too. Ethernet, IP, UDP, two bytes: 44.
        assertThat(Files.readString(output()))
                .matches("\\{\"time\":\"[^\"]+\",\"network\":\"\\(passed\\)\",\"packets\":2,\"bytes\":116\\}\n"
                        + "\\{\"time\":\"[^\"]+\",\"network\":\"192.0.2.0/24\",\"packets\":20,\"bytes\":880\\}\n");
        assertThat(errors()).endsWith("\n2 packets passed, 20 dropped\n");
    }

    @Test
    void saysThatThereIsNoSuchInterface() throws Exception {
        Process process = start(java(), "-jar", "target/tools.jar", "xdpfilter", "nosuch0", "192.0.2.0/24");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors()).startsWith("xdpfilter: ").contains("nosuch0").doesNotContain("\tat ");
    }

    @Test
    void saysWhichPrivilegeIsMissing() throws Exception {
        Process process = start(
                "setpriv", "--bounding-set=-all", "--inh-caps=-all", java(), "-jar", "target/tools.jar", "tcpconnect");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors()).startsWith("tcpconnect: ").contains("CAP_BPF").doesNotContain("\tat ");
    }

    /** Output goes to files: nobody reads it while the tool runs, and a pipe holds little. */
    private Process start(String... command) throws IOException {
        return new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectOutput(output().toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private void awaitTracing(Process process) throws IOException, InterruptedException {
        while (!errors().contains("Tracing") && !process.waitFor(50, TimeUnit.MILLISECONDS)) {
            // Not yet.
        }
        assertThat(errors()).contains("Tracing");
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private Path output() {
        return folder.resolve("output");
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }
}
