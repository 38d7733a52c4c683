package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.KernelFunctionsBpf.Opened;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.OpenProgram;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to attach to functions of the kernel. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.8")
class KernelFunctionsTest {
    private static final int EISDIR = 21;

    @TempDir
    Path folder;

    private KernelFunctionsBpf skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private KernelFunctionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program) {
        return load(program, false);
    }

    private KernelFunctionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program, boolean withCookie) {
        skeleton = Here.orSkip(() -> loadNow(program, withCookie));
        return skeleton.progs();
    }

    private static KernelFunctionsBpf loadNow(Function<Opened.Progs, OpenProgram> program, boolean withCookie) {
        return KernelFunctionsBpf.load(opened -> {
            opened.rodata().target(ProcessHandle.current().pid()).withCookie(withCookie);
            program.apply(opened.progs()).autoload(true);
        });
    }

    /** The kernel is told to unlink a folder, which it refuses, then to remove it, although there is a file in it. */
    private void unlink() throws IOException {
        Path file = folder.resolve("kept");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        assertThat(folder.toFile().delete()).isFalse();
    }

    private interface Action {
        void run() throws IOException;
    }

    /** What is attached is hit while it is, and not afterwards. */
    private void isHit(Supplier<BpfLink> attach, Action action) throws IOException {
        try (BpfLink link = Here.orSkip(attach)) {
            action.run();
            assertThat(skeleton.bss().hits()).isPositive();
            assertThat(link.attached()).isTrue();
        }
        long hits = skeleton.bss().hits();
        action.run();
        assertThat(skeleton.bss().hits()).isEqualTo(hits);
    }

    @Test
    @Tag("program:kprobe")
    @RequiresFeature(BpfFeature.KPROBES)
    void kprobe() throws IOException {
        isHit(load(Opened.Progs::onUnlink).onUnlink()::attach, this::unlink);
    }

    @Test
    @Tag("program:kprobe")
    @RequiresFeature(BpfFeature.KPROBES)
    @RequiresKernel("5.15")
    void kprobeByFunctionOffsetAndCookie() throws IOException {
        var program = load(Opened.Progs::onAny, true).onAny();
        isHit(() -> program.withCookie(41).attach("vfs_unlink"), this::unlink);
        assertThat(skeleton.bss().cookie()).isEqualTo(41);
        isHit(() -> program.withCookie(42).attach("vfs_unlink", 0), this::unlink);
        assertThat(skeleton.bss().cookie()).isEqualTo(42);
        skeleton.close();
        var complete = load(Opened.Progs::onUnlink, true).onUnlink();
        isHit(complete.withCookie(43)::attach, this::unlink);
        assertThat(skeleton.bss().cookie()).isEqualTo(43);
    }

    @Test
    @RequiresFeature(BpfFeature.KPROBES)
    void kprobeOnWhatIsNotThere() {
        var program = load(Opened.Progs::onAny).onAny();
        assertThatThrownBy(() -> program.attach("vfs_unlinkk"))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot attach program on_any of kernel_functions_bpf: ENOENT")
                .hasMessageContaining("This kernel has no function vfs_unlinkk; near it: vfs_unlink");
        assertThatThrownBy(() -> program.attach("vfs_unlink", 1))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining(
                        "The kernel does not let kprobes into vfs_unlink: no instruction begins at that offset");
    }

    @Test
    @RequiresFeature(BpfFeature.KPROBES)
    void kprobeOnWhatIsForbidden() throws IOException {
        Path forbidden = Path.of("/sys/kernel/debug/kprobes/blacklist");
        assumeTrue(Files.isReadable(forbidden), "debugfs is not mounted");
        String function = Files.readAllLines(forbidden).get(0).replaceFirst(".*\t", "");
        var program = load(Opened.Progs::onAny).onAny();
        assertThatThrownBy(() -> program.attach(function))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("The kernel does not let kprobes into " + function
                        + ": it, or the place in it, is on its blacklist (/sys/kernel/debug/kprobes/blacklist)");
    }

    @Test
    @Tag("program:kretprobe")
    @RequiresFeature(BpfFeature.KPROBES)
    void kretprobe() throws IOException {
        isHit(load(Opened.Progs::afterUnlink).afterUnlink()::attach, this::unlink);
        assertThat(skeleton.data().result()).isEqualTo(-EISDIR);
    }

    private static void write() throws IOException {
        try (FileOutputStream nowhere = new FileOutputStream("/dev/null")) {
            nowhere.write(1);
        }
    }

    @Test
    @Tag("program:ksyscall")
    @RequiresFeature(BpfFeature.KPROBES)
    @RequiresKernel("5.15")
    void ksyscall() throws IOException {
        var program = load(Opened.Progs::onWrite, true).onWrite();
        isHitByOthersToo(program::attach);
        isHitByOthersToo(program.withCookie(44)::attach);
        assertThat(skeleton.bss().cookie()).isEqualTo(44);
        assertThatThrownBy(() -> program.attach("wirte"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no system call wirte; near it: write");
    }

    @Test
    @Tag("program:kretsyscall")
    @RequiresFeature(BpfFeature.KPROBES)
    void kretsyscall() throws IOException {
        var program = load(Opened.Progs::afterAnyCall).afterAnyCall();
        isHitByOthersToo(() -> program.attach("write"));
    }

    /** Other threads of this JVM write, too, and may do so at any time. */
    private void isHitByOthersToo(Supplier<BpfLink> attach) throws IOException {
        long before = skeleton.bss().hits();
        try (BpfLink link = Here.orSkip(attach)) {
            write();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
    }

    @Test
    @Tag("program:kprobe.multi")
    @RequiresKernel("5.18")
    void kprobeMulti() throws IOException {
        var program = load(Opened.Progs::onUnlinks).onUnlinks();
        isHit(program::attach, this::unlink);
        assertThatThrownBy(() -> program.attach("vfs_unlinkk*"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no function that fits vfs_unlinkk* and can be traced"
                        + " (/sys/kernel/tracing/available_filter_functions)");
    }

    @Test
    @Tag("program:kretprobe.multi")
    @RequiresKernel("5.18")
    void kretprobeMulti() throws IOException {
        var program = load(Opened.Progs::afterSeveral, true).afterSeveral();
        isHit(() -> program.attach(List.of("vfs_unlink", "vfs_rmdir")), this::unlink);
        isHit(() -> program.attach(Map.of("vfs_unlink", 45L, "vfs_rmdir", 46L)), this::unlink);
        assertThat(skeleton.bss().cookie()).as("of the last").isEqualTo(46);
        assertThatThrownBy(() -> program.attach(List.of("vfs_unlink", "vfs_rmdirr")))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no function vfs_rmdirr; near it: vfs_rmdir");
    }

    @Test
    @Tag("program:fentry")
    void fentry() throws IOException {
        isHit(load(Opened.Progs::enteringUnlink).enteringUnlink()::attach, this::unlink);
    }

    @Test
    @Tag("program:fentry")
    @RequiresKernel("6.0")
    void fentryOnWhatIsSetBeforeLoad() throws IOException {
        var program = load(programs -> programs.entering().attachTo("vfs_unlink"), true)
                .entering();
        isHit(program.withCookie(47)::attach, this::unlink);
        assertThat(skeleton.bss().cookie()).isEqualTo(47);
    }

    /** On kernels that refuse them; those that do not run the tests around. */
    @Test
    void aKernelWithoutFentry() {
        try {
            loadNow(Opened.Progs::enteringUnlink, false).close();
        } catch (BpfException e) {
            assertThat(e)
                    .hasMessageStartingWith("cannot load kernel_functions_bpf: ")
                    .hasMessageContaining("This kernel loads no programs of kind fentry: it is built without"
                            + " CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS (arm64 before Linux 6.0), or locked down. A"
                            + " kprobe may do instead\n");
        }
    }

    @Test
    void aKernelWithoutKprobes() {
        assumeFalse(BpfFeature.KPROBES.present(), "this kernel has kprobes");
        var program = load(Opened.Progs::onAny).onAny();
        assertThatThrownBy(() -> program.attach("vfs_unlink"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel is built without kprobes (CONFIG_KPROBE_EVENTS)\n");
    }

    @Test
    void fentryOnWhatIsNotThere() {
        assertThatThrownBy(() -> load(programs -> programs.entering().attachTo("vfs_unlinkk")))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot configure program entering of kernel_functions_bpf: ESRCH")
                .hasMessageContaining("This kernel has no function vfs_unlinkk; near it: vfs_unlink");
    }

    @Test
    void fentryOnWhatCannotBeTraced() {
        Set<String> traceable = traceableFunctions();
        assumeFalse(traceable.isEmpty(), "this kernel does not tell which functions can be traced");
        assumeFalse(traceable.contains("ktime_get_mono_fast_ns"), "this kernel lets ktime_get_mono_fast_ns be traced");
        assertThatThrownBy(() -> load(programs -> programs.entering().attachTo("ktime_get_mono_fast_ns"))
                        .entering()
                        .attach())
                .isInstanceOf(BpfException.class)
                .hasMessageContaining(
                        "The kernel has the function ktime_get_mono_fast_ns, but does not let it be traced:"
                                + " it is marked notrace, or serves tracing itself");
    }

    private static Set<String> traceableFunctions() {
        try (Stream<String> functions = Files.lines(Path.of("/sys/kernel/tracing/available_filter_functions"))) {
            return functions.collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }

    @Test
    @Tag("program:fexit")
    void fexit() throws IOException {
        isHit(load(Opened.Progs::leavingRmdirCheck).leavingRmdirCheck()::attach, this::unlink);
        assertThat(skeleton.data().result()).isZero();
    }

    @Test
    @Tag("program:fmod_ret")
    void fmodRet() throws IOException {
        forbids(load(Opened.Progs::insteadOfCheck).insteadOfCheck()::attach);
    }

    @Test
    @Tag("program:lsm")
    @RequiresFeature(BpfFeature.LSM)
    void lsm() throws IOException {
        forbids(load(Opened.Progs::forbidUnlink).forbidUnlink()::attach);
    }

    private void forbids(Supplier<BpfLink> attach) throws IOException {
        Path file = Files.createFile(folder.resolve("kept"));
        try (BpfLink link = Here.orSkip(attach)) {
            assertThatThrownBy(() -> Files.delete(file))
                    .isInstanceOf(FileSystemException.class)
                    .isNotInstanceOf(AccessDeniedException.class);
            assertThat(skeleton.bss().hits()).isPositive();
            assertThat(link.program()).isNotEmpty();
        }
        Files.delete(file);
    }
}
