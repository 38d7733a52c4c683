package io.github.bpf4j.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A slice of {@code make torture}, and that it would find what it looks for. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS})
@RequiresKernel("6.1")
@Timeout(600)
class TortureTest {
    private static final String SECONDS = System.getProperty("bpf4j.torture.seconds", "60");

    @TempDir
    Path folder;

    @Test
    void nothingGoesWrongUnderThreadsThatCloseEverything() throws Exception {
        TortureJvm.Result result = TortureJvm.run(TortureJvm.CLASS_PATH, Torture.class, SECONDS, "1");
        System.out.print(result.output());
        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void cyclesLeaveNothingBehind() throws Exception {
        TortureJvm.Result result = TortureJvm.run(TortureJvm.CLASS_PATH, Cycles.class, "200");
        System.out.print(result.output());
        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void applicationsEndInEachWay() throws Exception {
        assertThat(TortureRuns.endings(8, new Random(1))).isEmpty();
    }

    /** A close that does not wait for the calls which are under way. */
    @Test
    void aFaultThatIsPutInIsFound() throws Exception {
        String broken = withFault("if (!await(first)) {", "if (false) {");
        TortureJvm.Result result =
                TortureJvm.run(broken + File.pathSeparator + TortureJvm.CLASS_PATH, Torture.class, SECONDS, "1");
        assertThat(result.status()).as(result.output()).isNotZero();
        assertThat(result.output()).containsPattern("  [1-9]\\d* faults|fatal error has been detected");
    }

    /** A folder with the class that guards lifetimes, changed. */
    private String withFault(String good, String bad) throws IOException, InterruptedException {
        String source = Files.readString(Path.of("../runtime/src/main/java/io/github/bpf4j/runtime/Lifetime.java"));
        assertThat(source).contains(good);
        Path changed = Files.writeString(folder.resolve("Lifetime.java"), source.replace(good, bad));
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        TortureJvm.CLASS_PATH,
                        changed.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(javac.getInputStream().readAllBytes());
        assertThat(javac.waitFor()).as(output).isZero();
        return folder.toString();
    }
}
