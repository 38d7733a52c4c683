package io.github.bpf4j.probes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.IteratorsBpf.Opened;
import io.github.bpf4j.probes.IteratorsBpf.Task;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfIterator;
import io.github.bpf4j.runtime.BpfIteratorScope;
import io.github.bpf4j.runtime.BpfIteratorScope.CgroupOrder;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that are read like files. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.BTF})
@RequiresKernel("5.10")
@Tag("program:iter")
class IteratorsTest {
    private IteratorsBpf skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private IteratorsBpf.Progs load(Function<Opened.Progs, OpenProgram> program) {
        skeleton = IteratorsBpf.load(opened -> program.apply(opened.progs()).autoload(true));
        return skeleton.progs();
    }

    @Test
    void lines() throws IOException {
        long pid = ProcessHandle.current().pid();
        BpfIterator tasks = load(Opened.Progs::printTasks).printTasks();

        assertThat(tasks.lines()).contains(pid + " " + pid);
        assertThat(tasks.lines()).hasSizeGreaterThan(5);

        try (InputStream stream = tasks.open()) {
            assertThat(stream.read()).isBetween((int) '0', (int) '9');
            assertThat(new String(stream.readAllBytes(), UTF_8)).contains("\n" + pid + " " + pid + "\n");
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void records() {
        long pid = ProcessHandle.current().pid();
        BpfIterator tasks = load(Opened.Progs::writeTasks).writeTasks();

        List<Task> records = tasks.records(Task.TYPE);
        assertThat(records).anySatisfy(task -> {
            assertThat(task.pid()).isEqualTo((int) pid);
            assertThat(task.comm()).isEqualTo("java");
        });

        List<Integer> pids = new ArrayList<>();
        tasks.forEach(Task.TYPE, task -> pids.add(task.pid()));
        assertThat(pids).contains((int) pid);

        assertThatThrownBy(() -> tasks.records(BpfTypes.text(7 * 17)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "program write_tasks of iterators_bpf writes records of another size than 119 bytes");
    }

    @Test
    @RequiresKernel("6.1")
    void ofOneProcess() {
        int pid = (int) ProcessHandle.current().pid();
        BpfIterator tasks = load(Opened.Progs::printTasks).printTasks();

        assertThat(tasks.lines(BpfIteratorScope.process(pid)))
                .contains(pid + " " + pid)
                .allMatch(line -> line.endsWith(" " + pid));
        assertThat(tasks.lines(BpfIteratorScope.thread(pid))).containsExactly(pid + " " + pid);
    }

    @Test
    void ofOneMap() {
        // Some kernels have no iterators that may write to what they are given.
        BpfIterator counts = Here.orSkip(() -> load(Opened.Progs::writeCounts)).writeCounts();
        for (int i = 1; i <= 1000; i++) {
            skeleton.maps().counts().put(i, 2L);
        }

        List<Long> products = counts.records(
                BpfTypes.U64LE, BpfIteratorScope.map(skeleton.maps().counts()));

        assertThat(products).hasSize(1000).contains(2L, 2000L);
        assertThatThrownBy(counts::lines)
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot attach program write_counts of iterators_bpf: EBADF");
    }

    /** On kernels that refuse it; those that do not run the test above. */
    @Test
    void aKernelWithoutAKindOfIterator() {
        try {
            load(Opened.Progs::writeCounts);
        } catch (BpfException e) {
            assertThat(e)
                    .hasMessageStartingWith(
                            "cannot load iterators_bpf: EPERM (Operation not permitted). This kernel loads"
                                    + " no iterators of kind bpf_map_elem, and does not say why: it is built without them, or"
                                    + " locked down\n");
        }
    }

    @Test
    @RequiresKernel("6.1")
    void ofOneCgroup() throws IOException {
        BpfIterator cgroups = load(Opened.Progs::printCgroups).printCgroups();
        try (TestCgroup cgroup = TestCgroup.enter()) {
            assertThat(cgroups.lines(BpfIteratorScope.cgroup(cgroup.path(), CgroupOrder.SELF_ONLY)))
                    .containsExactly("1");
            assertThat(cgroups.lines(BpfIteratorScope.cgroup(cgroup.path(), CgroupOrder.ANCESTORS_UP)))
                    .containsExactly("1", "0");
        }
    }

    @Test
    void pinnedAnyoneCanReadIt() throws IOException {
        long pid = ProcessHandle.current().pid();
        Path pin = Path.of("/sys/fs/bpf/bpf4j-tasks-" + pid);
        var link = load(Opened.Progs::printTasks).printTasks().attach();
        link.pin(pin);
        try {
            skeleton.close();
            assertThat(Files.readAllLines(pin)).contains(pid + " " + pid);
        } finally {
            Files.delete(pin);
        }
    }

    @Test
    void aStreamEndsWithItsSkeleton() throws IOException {
        InputStream stream = load(Opened.Progs::printTasks).printTasks().open();
        assertThat(stream.read()).isPositive();
        skeleton.close();
        assertThatThrownBy(stream::read)
                .isInstanceOf(IOException.class)
                .hasMessage("the stream of program print_tasks of iterators_bpf is closed");
        stream.close();
    }
}
