package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.UserFunctionsBpf.Opened;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfPerfEvent;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to attach to functions and probes of processes, to tracepoints and to perf events. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.8")
class UserFunctionsTest {
    private UserFunctionsBpf skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private UserFunctionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program, long target, boolean withCookie) {
        skeleton = Here.orSkip(() -> UserFunctionsBpf.load(opened -> {
            opened.rodata().target(target).withCookie(withCookie);
            program.apply(opened.progs()).autoload(true);
        }));
        return skeleton.progs();
    }

    /** For processes that the test starts. */
    private UserFunctionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program) {
        return load(program, 0, false);
    }

    private UserFunctionsBpf.Progs loadWithCookie(Function<Opened.Progs, OpenProgram> program) {
        return load(program, 0, true);
    }

    private UserFunctionsBpf.Progs loadForMe(Function<Opened.Progs, OpenProgram> program, boolean withCookie) {
        return load(program, ProcessHandle.current().pid(), withCookie);
    }

    /** Runs a program, which calls functions of the C library. */
    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private interface Action {
        void run() throws Exception;
    }

    private void isHit(Supplier<BpfLink> attach, Action action) throws Exception {
        long before = skeleton.bss().hits();
        try (BpfLink link = Here.orSkip(attach)) {
            action.run();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
        long hits = skeleton.bss().hits();
        action.run();
        assertThat(skeleton.bss().hits()).isEqualTo(hits);
    }

    private static final String[] COMMAND = {"/bin/sh", "-c", "exec /bin/true"};

    @Test
    @Tag("program:uprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    void uprobeByLibraryName() throws Exception {
        var program = load(Opened.Progs::onAny).onAny();
        isHit(() -> program.attach("c", "malloc"), () -> run(COMMAND));
        isHit(() -> program.attach("libc.so.6", "malloc+0"), () -> run(COMMAND));
    }

    @Test
    @Tag("program:uprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    @RequiresKernel("5.15")
    void uprobeWithCookie() throws Exception {
        var program = loadWithCookie(Opened.Progs::onAny).onAny();
        isHit(() -> program.withCookie(51).attach("libc.so.6", "malloc"), () -> run(COMMAND));
        assertThat(skeleton.bss().cookie()).isEqualTo(51);
    }

    @Test
    @Tag("program:uprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    void uprobeInOneProcess() throws Exception {
        var program = load(Opened.Progs::onAny).onAny();
        Process other = new ProcessBuilder("cat").start();
        try {
            // Once it has answered, it has allocated all that it ever will.
            other.outputWriter().append('\n').flush();
            assertThat(other.inputReader().read()).isEqualTo('\n');
            try (BpfLink link = program.attach("c", "malloc", (int) other.pid())) {
                run(COMMAND);
                assertThat(skeleton.bss().hits()).isZero();
                assertThat(link.attached()).isTrue();
            }
        } finally {
            other.destroy();
        }
    }

    @Test
    @Tag("program:uprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    void uprobeOnWhatItsSectionSays() throws Exception {
        var program = load(Opened.Progs::onGetpagesize).onGetpagesize();
        try (BpfLink link = program.attach();
                BpfLink second = program.attach()) {
            assertThat(link.attached()).isTrue();
            assertThat(second.program()).isEqualTo("on_getpagesize");
        }
    }

    @Test
    @Tag("program:uretprobe")
    @RequiresFeature(BpfFeature.UPROBES)
    void uretprobe() throws Exception {
        var program = load(Opened.Progs::afterAny).afterAny();
        isHit(() -> program.attach("libc.so.6", "malloc"), () -> run(COMMAND));
        assertThat(skeleton.bss().argument()).isNotZero();
    }

    @Test
    @Tag("program:usdt")
    @RequiresFeature(BpfFeature.UPROBES)
    @RequiresKernel("5.15")
    void usdt(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("usdt_target");
        ExecDriver.run("clang", "-O1", "-o", target.toString(), "src/test/c/usdt_target.c");
        Process process = new ProcessBuilder(target.toString()).start();
        try (BufferedReader answers = process.inputReader()) {
            var program = load(Opened.Progs::onTick, process.pid(), true).onTick();
            Action tick = () -> {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                assertThat(answers.readLine()).isEqualTo("ticked");
            };
            isHit(() -> program.attach(target, "bpf4j", "tick"), tick);
            assertArgument(1, 0);
            isHit(() -> program.withCookie(53).attach(target, "bpf4j", "tick", (int) process.pid()), tick);
            assertArgument(3, 53);
            assertThatThrownBy(() -> program.attach(target, "bpf4j", "tock"))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("usdt_target has no probe bpf4j:tock (\"readelf -n ");
        } finally {
            process.destroy();
        }
    }

    /** How arguments and cookies are described differs between versions of libbpf: the header must be of the library's. */
    private void assertArgument(int expected, long cookie) {
        if (System.getProperty("bpf4j.libbpf") == null) {
            assertThat(skeleton.bss().argument()).isEqualTo(expected);
            assertThat(skeleton.bss().cookie()).isEqualTo(cookie);
        }
    }

    private static void exec() throws Exception {
        run("/bin/true");
    }

    @Test
    @Tag("program:tracepoint")
    @RequiresFeature(BpfFeature.TRACEPOINTS)
    void tracepoint() throws Exception {
        var program = load(Opened.Progs::onTracepoint).onTracepoint();
        isHit(() -> program.attach("sched", "sched_process_exec"), UserFunctionsTest::exec);
        assertThatThrownBy(() -> program.attach("sched", "sched_process_exek"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no tracepoint sched/sched_process_exek; near it:"
                        + " sched/sched_process_exec");
    }

    @Test
    @Tag("program:tracepoint")
    @RequiresFeature(BpfFeature.SYSCALL_TRACEPOINTS)
    void tracepointOfItsSection() {
        var program = load(Opened.Progs::onGetpgid).onGetpgid();
        try (BpfLink link = program.attach()) {
            assertThat(link.attached()).isTrue();
            assertThat(link.program()).isEqualTo("on_getpgid");
        }
    }

    @Test
    @Tag("program:tracepoint")
    @RequiresFeature(BpfFeature.TRACEPOINTS)
    @RequiresKernel("5.15")
    void tracepointWithCookie() throws Exception {
        var program = loadWithCookie(Opened.Progs::onTracepoint).onTracepoint();
        isHit(() -> program.withCookie(54).attach("sched", "sched_process_exec"), UserFunctionsTest::exec);
        assertThat(skeleton.bss().cookie()).isEqualTo(54);
    }

    @Test
    @Tag("program:raw_tracepoint")
    void rawTracepoint() throws Exception {
        var program = loadForMe(Opened.Progs::onRawTracepoint, false).onRawTracepoint();
        isHitAtLeast(() -> program.attach("sys_enter"));
        assertThatThrownBy(() -> program.attach("sys_enterr"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no raw tracepoint sys_enterr; near it: sys_enter");
    }

    @Test
    @Tag("program:raw_tracepoint")
    void rawTracepointOfItsSection() throws Exception {
        var program = loadForMe(Opened.Progs::onSysEnter, false).onSysEnter();
        isHitAtLeast(program::attach);
    }

    @Test
    @Tag("program:raw_tp.w")
    void writableRawTracepoint() throws Exception {
        var program = loadForMe(Opened.Progs::onWritableSysEnter, false).onWritableSysEnter();
        isHitAtLeast(program::attach);
    }

    @Test
    @Tag("program:raw_tracepoint")
    @RequiresKernel("6.10")
    void rawTracepointWithCookie() throws Exception {
        var program = loadForMe(Opened.Progs::onSysEnter, true).onSysEnter();
        isHitAtLeast(() -> program.withCookie(56).attach());
        assertThat(skeleton.bss().cookie()).isEqualTo(56);
    }

    @Test
    @Tag("program:tp_btf")
    void typedTracepoint() throws Exception {
        var program = loadForMe(Opened.Progs::onTypedSysEnter, false).onTypedSysEnter();
        isHitAtLeast(program::attach);
    }

    /** System calls of this JVM's other threads may come at any time. */
    private void isHitAtLeast(Supplier<BpfLink> attach) throws Exception {
        long before = skeleton.bss().hits();
        try (BpfLink link = Here.orSkip(attach)) {
            exec();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
    }

    @Test
    @Tag("program:perf_event")
    void perfEvents() throws Exception {
        var program = load(Opened.Progs::onSample).onSample();
        BpfPerfEvent clock = BpfPerfEvent.of(BpfPerfEvent.Software.CPU_CLOCK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> program.attach(clock))
                .withMessageContaining("needs a CPU or a process");
        for (BpfPerfEvent event : List.of(clock.frequency(1000), clock.period(1_000_000))) {
            long before = skeleton.bss().hits();
            List<BpfLink> links = program.attachToEachCpu(event);
            burn();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            links.forEach(BpfLink::close);
        }
        long before = skeleton.bss().hits();
        try (BpfLink link = program.attach(clock.process(0).period(100_000))) {
            burn();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
        assertThatThrownBy(() -> program.attach(clock.process(Integer.MAX_VALUE)))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("ESRCH")
                .hasMessageContaining("There is no such process");
    }

    @Test
    @Tag("program:perf_event")
    @RequiresKernel("5.15")
    void perfEventWithCookie() {
        var program = loadWithCookie(Opened.Progs::onSample).onSample();
        BpfPerfEvent clock =
                BpfPerfEvent.of(BpfPerfEvent.Software.CPU_CLOCK).process(0).period(100_000);
        try (BpfLink link = program.withCookie(57).attach(clock)) {
            burn();
            assertThat(skeleton.bss().cookie()).isEqualTo(57);
            assertThat(link.attached()).isTrue();
        }
    }

    private static void burn() {
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Tag("program:syscall")
    @RequiresFeature(BpfFeature.SYSCALL_PROGRAMS)
    void syscallPrograms() {
        var program = load(Opened.Progs::onRequest).onRequest();
        byte[] context = ByteBuffer.allocate(16)
                .order(ByteOrder.nativeOrder())
                .putLong(0, 21)
                .array();

        BpfTestRun run = program.testRun(BpfTestRun.Input.ofContext(context));

        assertThat(run.returnValue()).isEqualTo(7);
        assertThat(skeleton.bss().argument()).isEqualTo(21);
        assertThat(ByteBuffer.wrap(run.context()).order(ByteOrder.nativeOrder()).getLong(8))
                .isEqualTo(42);
        assertThat(run.context(BpfTypes.U64LE)).isEqualTo(21);
    }
}
