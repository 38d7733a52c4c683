package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.EventLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe on the real kernel: each exec of known programs, and nothing else, exactly as it was made. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
@Tag("tool:execsnoop")
@Tag("program:tracepoint")
class ExecsnoopTest {
    private static final int UID = 4321;

    @TempDir
    static Path folder;

    private static Path driver;

    @BeforeAll
    static void compileDriver() throws Exception {
        assumeTrue(ExecDriver.onPath("clang"), "clang, which compiles the driver of this test, is not on the path");
        driver = ExecDriver.compile(folder);
    }

    /** An event, copied. */
    private record Exec(
            int pid, int parentPid, long uid, String comm, String filename, List<String> arguments, int result) {
        static Exec of(ExecsnoopBpf.Event event) {
            String arguments = new String(event.argumentsBytes(), StandardCharsets.UTF_8);
            return new Exec(
                    event.pid(),
                    event.parentPid(),
                    event.uid(),
                    event.comm(),
                    event.filename(),
                    List.of(arguments.split("\0", -1)).subList(0, event.argumentCount()),
                    event.result());
        }
    }

    /** Lets the drivers go and collects what the probe reports of their children. */
    private static List<Exec> observe(
            Consumer<ExecsnoopBpf.Opened> configure, Consumer<ExecsnoopBpf> afterwards, List<ExecDriver> drivers)
            throws Exception {
        List<Long> parents = drivers.stream().map(ExecDriver::pid).toList();
        List<Exec> execs = new ArrayList<>();
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load(configure);
                EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> {
                if (parents.contains((long) event.parentPid())) {
                    execs.add(Exec.of(event));
                }
            });
            skeleton.attach();
            for (ExecDriver each : drivers) {
                each.go();
            }
            for (ExecDriver each : drivers) {
                each.await();
            }
            while (loop.poll(Duration.ofMillis(50)) > 0) {
                // Until the buffer is empty: the drivers have ended.
            }
            afterwards.accept(skeleton);
        }
        return execs;
    }

    @Test
    void reportsEachOfManyStartsExactlyOnce() throws Exception {
        List<ExecDriver> drivers = new ArrayList<>();
        for (String program : List.of("/bin/true", "/bin/false", "/bin/echo", "/usr/bin/printf")) {
            drivers.add(ExecDriver.launch(driver, "leader", UID, 50, program, "--", "two words", "ümläut", ""));
        }
        long[] skipped = new long[1];
        List<Exec> execs = observe(
                opened -> {},
                skeleton -> {
                    assertThat(skeleton.bss().lost()).isZero();
                    skipped[0] = skipped(skeleton.progs().enterExecve())
                            + skipped(skeleton.progs().exitExecve());
                },
                drivers);

        List<Exec> expected = new ArrayList<>();
        List<String> programs = List.of("/bin/true", "/bin/false", "/bin/echo", "/usr/bin/printf");
        for (int i = 0; i < programs.size(); i++) {
            expected.addAll(expected(drivers.get(i), programs.get(i), List.of("--", "two words", "ümläut", "")));
        }
        assertThat(expected).hasSize(200);
        assertThat(execs).doesNotHaveDuplicates().isSubsetOf(expected);
        assertThat(expected.size() - execs.size()).isBetween(0, (int) skipped[0]);
    }

    /** Linux 7.3 can preempt a program at a system call, and then skips the others on that CPU: it counts them. */
    private static long skipped(BpfProgram program) {
        return program.statistics().recursionMisses();
    }

    private static List<Exec> expected(ExecDriver driver, String program, List<String> arguments) {
        List<ExecDriver.Start> starts = driver.starts();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> {
                    List<String> all = new ArrayList<>(List.of(program));
                    all.addAll(arguments);
                    all.add(Integer.toString(i));
                    ExecDriver.Start start = starts.get(i);
                    String comm =
                            start.errno() == 0 ? Path.of(program).getFileName().toString() : "exec_driver";
                    return new Exec(start.pid(), (int) driver.pid(), UID, comm, program, all, -start.errno());
                })
                .toList();
    }

    @Test
    void reportsFailedStartsWithTheirError() throws Exception {
        Path unreadable = Files.createFile(folder.resolve("not-executable"));
        ExecDriver missing = ExecDriver.launch(driver, "leader", UID, 10, "/no/such/program", "x");
        ExecDriver denied = ExecDriver.launch(driver, "execveat", UID, 10, unreadable.toString(), "x");
        long[] failed = new long[1];
        List<Exec> execs = observe(
                opened -> opened.rodata().targetUid(UID),
                skeleton -> failed[0] = skeleton.bss().failed(),
                List.of(missing, denied));

        List<Exec> expected = new ArrayList<>(expected(missing, "/no/such/program", List.of("x")));
        expected.addAll(expected(denied, unreadable.toString(), List.of("x")));
        assertThat(expected).extracting(Exec::result).containsOnly(-2, -13);
        assertThat(execs).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(failed[0]).isEqualTo(20);
    }

    @Test
    void leavesFailedStartsOutIfTold() throws Exception {
        ExecDriver missing = ExecDriver.launch(driver, "leader", UID, 5, "/no/such/program");
        ExecDriver present = ExecDriver.launch(driver, "leader", UID, 5, "/bin/true");
        List<Exec> execs = observe(
                opened -> opened.rodata().targetUid(UID).reportFailed(false),
                skeleton -> assertThat(skeleton.bss().failed()).isEqualTo(5),
                List.of(missing, present));

        assertThat(execs).containsExactlyInAnyOrderElementsOf(expected(present, "/bin/true", List.of()));
    }

    /** Such a thread gets the leader's id on the way, so that the call returns under another one than it was entered. */
    @Test
    void reportsStartsFromThreadsThatAreNotTheLeader() throws Exception {
        ExecDriver threads = ExecDriver.launch(driver, "thread", UID, 20, "/bin/true", "from a thread");
        List<Exec> execs = observe(opened -> {}, skeleton -> {}, List.of(threads));

        assertThat(execs).containsExactlyInAnyOrderElementsOf(expected(threads, "/bin/true", List.of("from a thread")));
    }

    @Test
    void reportsExecveat() throws Exception {
        ExecDriver execveat = ExecDriver.launch(driver, "execveat", UID, 20, "/bin/true", "at");
        List<Exec> execs = observe(opened -> {}, skeleton -> {}, List.of(execveat));

        assertThat(execs).containsExactlyInAnyOrderElementsOf(expected(execveat, "/bin/true", List.of("at")));
    }

    @Test
    void reportsOtherUsersNotIfTold() throws Exception {
        ExecDriver other = ExecDriver.launch(driver, "leader", UID + 1, 5, "/bin/true");
        List<Exec> execs = observe(opened -> opened.rodata().targetUid(UID), skeleton -> {}, List.of(other));

        assertThat(execs).isEmpty();
    }

    /** Arguments that the event has no room for are cut, and the event says so. */
    @Test
    void cutsLongArguments() throws Exception {
        String[] command = new String[200];
        Arrays.setAll(command, i -> i == 0 ? "/bin/true" : "x".repeat(300));
        ExecDriver many = ExecDriver.launch(driver, "leader", UID, 1, command);
        List<Boolean> truncated = new ArrayList<>();
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load(opened -> opened.rodata().targetUid(UID));
                EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().events(), event -> {
                truncated.add(event.argumentsTruncated());
                assertThat(event.argumentCount()).isBetween(10, 127);
            });
            skeleton.attach();
            many.go();
            many.await();
            while (loop.poll(Duration.ofMillis(50)) > 0) {
                // Until the buffer is empty: the driver has ended.
            }
        }
        assertThat(truncated).containsExactly(true);
    }

    @Test
    void leavesNothingInTheKernel() throws Exception {
        assumeTrue(ExecDriver.onPath("bpftool"), "bpftool, which lists what is in the kernel, is not on the path");
        List<String> before = kernelObjects();
        try (ExecsnoopBpf skeleton = ExecsnoopBpf.load()) {
            skeleton.attach();
            assertThat(kernelObjects()).hasSizeGreaterThan(before.size() + 4);
        }
        assertThat(kernelObjects()).isEqualTo(before);
    }

    /** The programs and maps by the names that only this probe gives them, and the links to those programs. */
    private static List<String> kernelObjects() throws IOException, InterruptedException {
        // The kernel frees some of it a moment after the last reference is gone, from a work queue.
        Thread.sleep(300);
        return Stream.of("prog", "map", "link")
                .flatMap(kind -> lines("bpftool", kind, "list"))
                .filter(line -> line.matches(".*\\b(enter_execve|enter_execveat|exit_execve|exit_execveat"
                        + "|execs|blank|execsnoo\\..*|sys_(enter|exit)_execve(at)?)\\b.*"))
                .toList();
    }

    private static Stream<String> lines(String... command) {
        try {
            return ExecDriver.run(command).lines();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
