package io.github.bpf4j.examples.execsnoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The application as a user starts it: from its jar, in a JVM of its own, on each JDK that is here. */
class ExecsnoopIT {
    private static final String MAIN = "io.github.bpf4j.examples.execsnoop.Execsnoop";
    private static final String MODULE = "io.github.bpf4j.examples.execsnoop";

    @TempDir
    Path folder;

    private record Result(int status, String output, String errors) {}

    static Stream<String> jvms() {
        String other = System.getProperty("bpf4j.otherJvm", "");
        return Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                other.isEmpty() ? Stream.empty() : Stream.of(other));
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
    void runsFromTheClassPath(String jvm) throws Exception {
        Result result = observe(
                List.of(jvm, "--enable-native-access=ALL-UNNAMED", "-cp", "target/execsnoop.jar:target/lib/*", MAIN));
        assertReported(result);
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
    void runsFromTheModulePath(String jvm) throws Exception {
        Result result = observe(List.of(
                jvm,
                "--enable-native-access=org.jnrproject.jffi",
                "-p",
                "target/execsnoop.jar:target/lib",
                "-m",
                MODULE + "/" + MAIN));
        assertReported(result);
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
    void endsOnCtrlCWithTheCounts(String jvm) throws Exception {
        // A background job of a shell ignores the signal, and so would all that it starts.
        Process process = start(List.of("env", "--default-signal=INT", jvm, "-jar", "target/execsnoop.jar", "--table"));
        while (Files.size(output()) == 0 && process.isAlive()) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Result result = finish(process);
        assertThat(result.status()).isEqualTo(130);
        assertThat(result.errors()).containsPattern("\\d+ printed, \\d+ failed, 0 lost");
    }

    @Test
    @RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
    void printsATable() throws Exception {
        Result result = observe(List.of(
                jvms().findFirst().orElseThrow(), "-jar", "target/execsnoop.jar", "--table", "--name", "uname"));
        assertThat(result.status()).isZero();
        assertThat(result.output().lines().findFirst())
                .hasValue("TIME         PID    PPID    UID RESULT  DURATION  NAME             ARGUMENTS");
        assertThat(result.output().lines().skip(1))
                .allMatch(line -> line.matches("[\\d:]{8} +\\d+ +\\d+ +\\d+ +0 +\\d+us  .*uname.* .*"))
                .anyMatch(line -> line.matches("[\\d:]{8} +\\d+ +"
                        + ProcessHandle.current().pid() + " +\\d+ +0 +\\d+us  uname {12}/bin/uname -m"));
    }

    @Test
    @RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
    void saysWhichPrivilegeIsMissing() throws Exception {
        Result result = finish(start(List.of(
                "setpriv",
                "--bounding-set=-all",
                "--inh-caps=-all",
                jvms().findFirst().orElseThrow(),
                "-jar",
                "target/execsnoop.jar")));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).contains("CAP_BPF", "CAP_PERFMON").doesNotContain("\tat ");
    }

    @Test
    void explainsItsOptions() throws Exception {
        Result result =
                finish(start(List.of(jvms().findFirst().orElseThrow(), "-jar", "target/execsnoop.jar", "--help")));
        assertThat(result.status()).isZero();
        assertThat(result.output()).contains("--uid", "--name", "--failed", "--json", "--duration");
    }

    private static void assertReported(Result result) {
        assertThat(result.errors()).matches("\\d+ printed, \\d+ failed, 0 lost\n");
        assertThat(result.status()).isZero();
        assertThat(result.output().lines())
                .anyMatch(line -> line.contains("\"name\":\"uname\"")
                        && line.contains("\"arguments\":[\"/bin/uname\",\"-m\"]")
                        && line.contains(
                                "\"parentPid\":" + ProcessHandle.current().pid()));
    }

    /** Runs the application for some seconds and starts a program now and then. */
    private Result observe(List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--duration", "3"));
        Process process = start(line);
        while (process.isAlive()) {
            new ProcessBuilder("/bin/uname", "-m").start().waitFor();
            process.waitFor(300, TimeUnit.MILLISECONDS);
        }
        return finish(process);
    }

    /** Output goes to files: nobody reads it while the application runs, and a pipe holds little. */
    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(output().toFile())
                .redirectError(errors().toFile())
                .start();
    }

    private Result finish(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), Files.readString(output()), Files.readString(errors()));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path errors() {
        return folder.resolve("errors");
    }
}
