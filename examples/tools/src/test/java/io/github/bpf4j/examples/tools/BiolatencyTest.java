package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a loop device, which nobody else uses. */
@Tag("tool:biolatency")
@Tag("program:tp_btf")
@Tag("map:percpu_hash")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS, BpfFeature.BTF})
class BiolatencyTest {
    private static final int WRITES = 64;

    @TempDir
    Path folder;

    private String device = "";

    @BeforeEach
    void makeDevice() throws Exception {
        Path file = folder.resolve("disk");
        Files.write(file, new byte[1 << 20]);
        Process losetup = new ProcessBuilder("losetup", "--find", "--show", file.toString()).start();
        device = new String(losetup.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assumeTrue(losetup.waitFor() == 0, "no loop device can be made here");
    }

    @AfterEach
    void removeDevice() throws Exception {
        if (!device.isEmpty()) {
            new ProcessBuilder("losetup", "--detach", device).start().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--table", "--queued"})
    void countsEachRequest(String option) throws Exception {
        String name = Path.of(device).getFileName().toString();
        try (RunningTool tool = RunningTool.start("biolatency", "--json", "--disk", name, option)) {
            long before = completed(name);
            write();
            long requests = completed(name) - before;

            assertThat(tool.end()).isEqualTo(requests + " requests, 0 lost");
            assertThat(requests).isGreaterThanOrEqualTo(WRITES);
            assertThat(tool.output())
                    .contains("\"disk\":\"" + name + "\",\"unit\":\"usecs\",\"count\":" + requests
                            + ",\"slots\":[{\"from\":");
        }
    }

    @Test
    void saysThatThereIsNoSuchDisk() throws Exception {
        RunningTool tool = RunningTool.run("biolatency", "--disk", "nosuchdisk");

        assertThat(tool.status()).isEqualTo(1);
        assertThat(tool.errors()).isEqualTo("biolatency: there is no disk nosuchdisk: \"ls /sys/block\" lists them\n");
    }

    /** Past the page cache, one after the other, so that they are not merged. */
    private void write() throws IOException, InterruptedException {
        Process dd = new ProcessBuilder(
                        "dd",
                        "if=/dev/zero",
                        "of=" + device,
                        "bs=4096",
                        "count=" + WRITES,
                        "oflag=direct",
                        "status=none")
                .inheritIO()
                .start();
        assertThat(dd.waitFor()).isZero();
    }

    /** Reads and writes that the device has done. */
    private static long completed(String name) throws IOException {
        String[] numbers =
                Files.readString(Path.of("/sys/block", name, "stat")).strip().split("\\s+");
        return Long.parseLong(numbers[0]) + Long.parseLong(numbers[4]);
    }
}
