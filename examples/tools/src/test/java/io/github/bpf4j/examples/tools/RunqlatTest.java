package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tool:runqlat")
@Tag("program:tp_btf")
@Tag("map:hash")
@Tag("map:percpu_hash")
@RequiresFeature({BpfFeature.LOADING, BpfFeature.TRACEPOINTS, BpfFeature.BTF})
class RunqlatTest {
    /**
     * The kernel itself counts how often a task got a CPU; the task sleeps while one looks. Where tasks compete for the
     * CPUs, the kernel has now and then one or two more than its tracepoints tell of.
     */
    @Test
    void countsAsTheKernelDoes() throws Exception {
        Counts counts = count();
        for (int again = 0; again < 2 && !counts.equal(); again++) {
            counts = count();
        }

        assertThat(counts.last()).isEqualTo(counts.runs() + " waits, 0 lost");
        assertThat(counts.runs()).isGreaterThanOrEqualTo(50);
        assertThat(counts.output())
                .contains("\"unit\":\"usecs\",\"count\":" + counts.runs() + ",\"slots\":[{\"from\":");
    }

    /**
     * What both count of the same task.
     *
     * @param runs the kernel
     * @param last line of the tool
     */
    private record Counts(long runs, String last, String output) {
        boolean equal() {
            return last.equals(runs + " waits, 0 lost");
        }
    }

    private static Counts count() throws Exception {
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "echo; while read line; do read -t 0.05; for i in {1..50}; do read -t 0.002 <> <(:); done; echo; done")
                .start();
        try (Writer commands = bash.outputWriter();
                BufferedReader answers = bash.inputReader()) {
            Path statistics = Path.of("/proc", Long.toString(bash.pid()), "schedstat");
            assumeTrue(Files.exists(statistics), "this kernel does not count (CONFIG_SCHED_INFO)");
            answers.readLine();
            awaitSleep(bash);
            try (RunningTool tool = RunningTool.start("runqlat", "--json", "--pid", Long.toString(bash.pid()))) {
                long before = runs(statistics);
                commands.write("go\n");
                commands.flush();
                answers.readLine();
                awaitSleep(bash);
                long runs = runs(statistics) - before;
                String last = tool.end();
                return new Counts(runs, last, tool.output());
            }
        } finally {
            bash.destroy();
        }
    }

    private static long runs(Path statistics) throws IOException {
        return Long.parseLong(Files.readString(statistics).strip().split(" ")[2]);
    }

    private static void awaitSleep(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
        Thread.sleep(100);
        for (int i = 0; !Files.readString(status).contains(") S "); i++) {
            assertThat(i).as("tens of milliseconds until it sleeps").isLessThan(1000);
            Thread.sleep(10);
        }
    }

    @Test
    void drawsAHistogramForEachProcess() throws Exception {
        RunningTool tool = RunningTool.run("runqlat", "--table", "--pids", "1", "1");

        assertThat(tool.status()).isZero();
        assertThat(tool.output())
                .containsPattern("pid = \\d+\ncomm = .*\n {10}usecs {10}: count    distribution\n"
                        + " {9}0 -> 1 {10}: \\d+ +\\|\\**");
    }
}
