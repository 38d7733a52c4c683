package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links that are pinned and opened again, and what else programs can do beside being attached. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("5.15")
class LinksTest {
    private final Path folder =
            Path.of("/sys/fs/bpf/bpf4j-" + ProcessHandle.current().pid());
    private final Path pin = folder.resolve("links/execs");

    @BeforeEach
    void requireFileSystem() throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            assumeTrue(
                    mounts.anyMatch(line -> line.contains(" /sys/fs/bpf bpf ")),
                    "no BPF file system is mounted at /sys/fs/bpf");
        }
    }

    @AfterEach
    void removePins() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static UserFunctionsBpf load() {
        return UserFunctionsBpf.load(opened -> opened.progs().onTracepoint().autoload(true));
    }

    private static BpfLink attach(UserFunctionsBpf skeleton) {
        return skeleton.progs().onTracepoint().attach("sched", "sched_process_exec");
    }

    private static void exec() throws Exception {
        assertThat(new ProcessBuilder("/bin/true").start().waitFor()).isZero();
    }

    /** Of a program whose skeleton is closed, its own count tells. */
    private static long descriptors(String kind) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .filter(path -> target(path).replace('_', '-').endsWith(kind))
                    .count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    @Tag("program:tracepoint")
    void aPinnedLinkOutlivesItsSkeleton() throws Exception {
        long links = descriptors("bpf-link");
        try (UserFunctionsBpf watching = load();
                BpfStatistics statistics = BpfStatistics.enable()) {
            UserFunctionsBpf skeleton = load();
            BpfLink link = attach(skeleton);
            assertThat(link.pinnedAt()).isEmpty();
            link.pin(pin);
            assertThat(link.pinnedAt()).contains(pin);
            assertThatIllegalStateException().isThrownBy(() -> link.pin(folder.resolve("again")));
            // Pinned by itself, the program can be asked although its skeleton is gone.
            skeleton.progs().onTracepoint().pin(folder.resolve("program"));
            skeleton.close();
            assertThat(link.attached()).isFalse();
            assertThat(descriptors("bpf-link")).isEqualTo(links);

            long before = runs();
            exec();
            assertThat(runs()).isGreaterThan(before);

            try (BpfLink opened = BpfLink.openPinned(pin)) {
                assertThat(opened.program()).isEqualTo("on_tracepoint");
                assertThat(opened.attached()).isTrue();
                assertThat(opened.pinnedAt()).contains(pin);
            }
            assertThat(pin).as("closing leaves it").exists();
            exec();
            BpfLink opened = BpfLink.openPinned(pin);
            opened.detach();
            opened.detach();
            assertThat(pin).doesNotExist();
            before = runs();
            exec();
            assertThat(runs()).isEqualTo(before);
            assertThat(watching.closed()).isFalse();
            assertThat(statistics).isNotNull();
        }
        assertThat(descriptors("bpf-link")).isEqualTo(links);
    }

    private long runs() throws Exception {
        Process bpftool = new ProcessBuilder(
                        "bpftool",
                        "prog",
                        "show",
                        "pinned",
                        folder.resolve("program").toString())
                .start();
        String text = new String(bpftool.getInputStream().readAllBytes());
        assumeTrue(bpftool.waitFor() == 0, "bpftool does not work here");
        return text.contains("run_cnt ") ? Long.parseLong(text.replaceFirst("(?s).*run_cnt (\\d+).*", "$1")) : 0;
    }

    @Test
    void anUnpinnedLinkEndsWithItsSkeleton() throws Exception {
        try (UserFunctionsBpf skeleton = load()) {
            BpfLink link = attach(skeleton);
            link.pin(pin);
            link.unpin();
            link.unpin();
            assertThat(pin).doesNotExist();
            exec();
            assertThat(skeleton.bss().hits()).isPositive();
            link.pin(pin);
            skeleton.detach();
            assertThat(pin).doesNotExist();
            long hits = skeleton.bss().hits();
            exec();
            assertThat(skeleton.bss().hits()).isEqualTo(hits);
            assertThatIllegalStateException()
                    .isThrownBy(() -> link.pin(pin))
                    .withMessage("the link of program on_tracepoint of user_functions_bpf, detached");
        }
    }

    @Test
    void whatCannotBePinnedOrOpened() throws Exception {
        try (UserFunctionsBpf skeleton = load()) {
            BpfLink link = attach(skeleton);
            assertThatThrownBy(() -> link.pin(Path.of("/tmp/bpf4j-nowhere")))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith("cannot pin link of program on_tracepoint of user_functions_bpf at"
                            + " /tmp/bpf4j-nowhere: ")
                    .hasMessageContaining(
                            "pins are made in a BPF file system (mount -t bpf bpf /sys/fs/bpf), under names"
                                    + " without a dot");
            assertThatThrownBy(() -> BpfLink.openPinned(folder.resolve("nothing")))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith("cannot open the pin " + folder + "/nothing: ENOENT");
            skeleton.progs().onTracepoint().pin(folder.resolve("program"));
            assertThatThrownBy(() -> BpfLink.openPinned(folder.resolve("program")))
                    .isInstanceOf(BpfException.class)
                    .hasMessage("cannot open the pin " + folder + "/program: it is no link, but bpf-prog");
            assertThatThrownBy(() -> skeleton.progs().onTracepoint().pin(folder.resolve("program")))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("EEXIST")
                    .hasMessageContaining("There is such a file: remove it first");
            assertThatThrownBy(() -> link.replace(skeleton.progs().onTracepoint()))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith(
                            "cannot replace link of program on_tracepoint of user_functions_bpf: EINVAL");
        }
    }

    @Test
    void statisticsCountWhileTheyAreOn() throws Exception {
        try (UserFunctionsBpf skeleton = load()) {
            var program = skeleton.progs().onTracepoint();
            try (BpfLink link = attach(skeleton);
                    BpfStatistics statistics = BpfStatistics.enable()) {
                exec();
                exec();
                assertThat(program.statistics().runCount()).isGreaterThanOrEqualTo(2);
                assertThat(program.statistics().runTime()).isPositive();
                assertThat(program.statistics().recursionMisses()).isZero();
                assertThat(link.attached()).isTrue();
                assertThat(statistics).isNotNull();
            }
            long count = program.statistics().runCount();
            try (BpfLink link = attach(skeleton)) {
                exec();
                assertThat(program.statistics().runCount()).isEqualTo(count);
                assertThat(link.attached()).isTrue();
            }
        }
    }
}
