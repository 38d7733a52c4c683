package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a process that had no time to detach. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.10")
class KilledProcessTest {
    private static final Pattern FILTER = Pattern.compile("handle (0x[0-9a-f]+) .*on_packet.* id (\\d+)");

    /** The handle and the kernel's number of the program of each filter of ours. */
    private static List<List<String>> filters(String device) throws Exception {
        return FILTER.matcher(TestNetwork.tc("filter", "show", "dev", device, "ingress"))
                .results()
                .map(filter -> List.of(filter.group(1), filter.group(2)))
                .toList();
    }

    private static Process hold(String device) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (System.getProperty("bpf4j.libbpf") != null) {
            command.add("-Dbpf4j.libbpf=" + System.getProperty("bpf4j.libbpf"));
        }
        String classPath = String.join(
                File.pathSeparator,
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"),
                "target/classes",
                "target/test-classes");
        command.addAll(List.of("-cp", classPath, Holder.class.getName(), device));
        Process holder = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            BufferedReader output = holder.inputReader();
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); !"attached".equals(line); line = output.readLine()) {
                assertThat(line).as("of %s", lines).isNotNull();
                lines.add(line);
            }
            return holder;
        } catch (Throwable e) {
            holder.destroyForcibly();
            throw e;
        }
    }

    private static void awaitNoXdp(String device) throws Exception {
        String link = TestNetwork.link(device);
        for (int i = 0; i < 100 && link.contains("xdp"); i++) {
            Thread.sleep(50);
            link = TestNetwork.link(device);
        }
        assertThat(link).doesNotContain("xdp");
    }

    @Test
    void leavesOnlyTcFiltersWhichTheNextStartReplaces() throws Exception {
        try (TestNetwork network = TestNetwork.create()) {
            String device = network.here();
            Process first = hold(device);
            assertThat(TestNetwork.link(device)).contains("xdp");
            List<String> left = filters(device).get(0);

            first.destroyForcibly().waitFor();
            awaitNoXdp(device);
            assertThat(filters(device)).containsExactly(left);

            Process second = hold(device);
            assertThat(filters(device)).singleElement().satisfies(filter -> {
                assertThat(filter.get(0)).as("handle").isEqualTo(left.get(0));
                assertThat(filter.get(1)).as("program").isNotEqualTo(left.get(1));
            });
            second.getOutputStream().close();
            assertThat(second.waitFor()).isZero();
            assertThat(filters(device)).isEmpty();
            assertThat(TestNetwork.link(device)).doesNotContain("xdp");
        }
    }
}
