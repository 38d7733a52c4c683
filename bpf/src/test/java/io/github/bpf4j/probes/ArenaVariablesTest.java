package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.ArenaVariablesBpf.ArenaSection;
import io.github.bpf4j.probes.ArenaVariablesBpf.Node;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfTestRun.Input;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Variables in an arena, which needs libbpf 1.5. */
@Tag("map:arena")
@Tag("program:syscall")
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("6.9")
class ArenaVariablesTest {
    private static final int MMAPABLE = 1 << 10;
    private static final int SEGV_ON_FAULT = 1 << 17;

    private ArenaVariablesBpf skeleton;
    private ArenaSection variables;

    @BeforeEach
    void load() {
        skeleton = Here.orSkip(ArenaVariablesBpf::load);
        variables = skeleton.arena();
    }

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private static void run(BpfProgram program) {
        assertThat(program.testRun(Input.none()).returnValue()).isZero();
    }

    @Test
    void javaReadsInitialValues() {
        assertThat(variables.small()).isEqualTo(5);
        assertThat(variables.started()).isEqualTo(-7);
        assertThat(variables.counters(1, 0)).isEqualTo(3);
        assertThat(variables.countersArray()).containsExactly(1, 2, 3, 4);
        assertThat(variables.title()).isEqualTo("from C");
        assertThat(variables.nodes(2).value()).isEqualTo(30);
        assertThat(variables.hidden()).isEqualTo(99);
        assertThat(variables.large(1999)).isZero();
        assertThat(variables.last()).isEqualTo(1);
    }

    @Test
    void javaReadsWhatAProgramWrites() {
        run(skeleton.progs().change());

        assertThat(variables.small()).isEqualTo(200);
        assertThat(variables.started()).isEqualTo(-1000);
        assertThat(variables.counters(0, 1)).isEqualTo(4_000_000_000L);
        assertThat(variables.countersRaw(0, 1)).isEqualTo((int) 4_000_000_000L);
        assertThat(variables.title()).isEqualTo("From C");
        assertThat(variables.nodes(1).value()).isEqualTo(21);
        assertThat(variables.hidden()).isEqualTo(100);
        assertThat(variables.last()).isEqualTo(-1);
        Node node = skeleton.maps().arena().at(variables.head(), Node.TYPE);
        assertThat(node).isEqualTo(variables.nodes(1));
    }

    @Test
    void aProgramReadsWhatJavaWrites() {
        ArenaSection variables = skeleton.arena();
        variables.small(250).title("from Java");
        variables.nodesFrom(0, Node.allocate().value(100).next(variables.nodesPointer(2)));
        variables.head(variables.nodesPointer(0));

        variables.started(Integer.MIN_VALUE).counters(1, 0, 4_294_967_295L);
        variables.hidden(7).last(Long.MIN_VALUE);
        variables.nodesFrom(2, variables.nodes(2).value(300));

        run(skeleton.progs().look());

        assertThat(skeleton.bss().seen().small()).isEqualTo(250);
        assertThat(skeleton.bss().seen().started()).isEqualTo(Integer.MIN_VALUE);
        assertThat(skeleton.bss().seen().counter()).isEqualTo(4_294_967_295L);
        assertThat(skeleton.bss().seen().title()).isEqualTo("from Java");
        assertThat(skeleton.bss().seen().sum()).isEqualTo(400);
        assertThat(skeleton.bss().seen().hidden()).isEqualTo(7);
        assertThat(skeleton.bss().seen().last()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aProgramReadsWhatJavaWroteBeforeLoad() {
        ArenaSection[] kept = new ArenaSection[1];
        try (ArenaVariablesBpf other = ArenaVariablesBpf.load(opened -> {
            kept[0] = opened.arena();
            assertThat(opened.arena().title()).isEqualTo("from C");
            opened.arena().small(17).title("early").last(1L << 40);
            opened.arena().nodesFrom(1, Node.allocate().value(200));
            assertThat(opened.arena().nodes(1, Node.allocate()).value()).isEqualTo(200);
            assertThatIllegalStateException()
                    .isThrownBy(opened.arena()::lastPointer)
                    .withMessageEndingWith("have addresses after load");
        })) {
            run(other.progs().look());
            assertThat(other.bss().seen().small()).isEqualTo(17);
            assertThat(other.bss().seen().title()).isEqualTo("early");
            assertThat(other.bss().seen().last()).isEqualTo(1L << 40);
            assertThat(other.bss().seen().started()).as("not set").isEqualTo(-7);
            assertThat(other.arena().nodes(1).value()).isEqualTo(200);
            assertThatIllegalStateException().isThrownBy(kept[0]::small);
            assertThatIllegalStateException().isThrownBy(() -> kept[0].small(1));
            assertThatIllegalStateException().isThrownBy(kept[0]::smallPointer);
        }
        assertThat(variables.small()).as("of another skeleton").isEqualTo(5);
    }

    @Test
    void theProgramHasThemWhereJavaHasThem() {
        run(skeleton.progs().change());

        assertThat(variables.nodesPointer(1)).isEqualTo(skeleton.bss().secondNode());
        assertThat(variables.lastPointer()).isEqualTo(skeleton.bss().whereLast());
        long offset = skeleton.maps().arena().offsetOf(skeleton.bss().whereLast());
        assertThat(skeleton.maps().arena().get(offset, BpfTypes.U64LE)).isEqualTo(-1L);
    }

    @Test
    void aSetterWritesItsOwnBytes() {
        assertThat(variables.smallPointer()).isEqualTo(variables.beforePointer() + 1);
        assertThat(variables.behindPointer()).isEqualTo(variables.smallPointer() + 1);
        variables.small(0x11);
        assertThat(variables.before()).isEqualTo(0xaa);
        assertThat(variables.behind()).isEqualTo(0xbb);
        assertThatIllegalArgumentException().isThrownBy(() -> variables.small(256));
        assertThat(variables.small()).isEqualTo(0x11);
        variables.counters(0, 1, 77);
        assertThat(variables.countersArray()).containsExactly(1, 77, 3, 4);
        variables.countersArray(new int[] {9});
        assertThat(variables.countersArray()).containsExactly(9, 0, 0, 0);
        assertThat(variables.title()).isEqualTo("from C");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> variables.counters(2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> variables.counters(0, 2, 1));
    }

    @Test
    void structsAreCopies() {
        Node node = variables.nodes(0);
        node.value(1000);
        assertThat(variables.nodes(0).value()).isEqualTo(10);
        Node into = Node.allocate();
        assertThat(variables.nodes(1, into)).isSameAs(into);
        assertThat(into.value()).isEqualTo(20);
    }

    @Test
    void eachThreadHasItsOwnCopies() {
        CompletableFuture<?>[] threads = new CompletableFuture<?>[4];
        for (int i = 0; i < threads.length; i++) {
            int own = i;
            threads[i] = CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 2_000; n++) {
                    variables.large(own, n);
                    assertThat(variables.large(own)).isEqualTo(n);
                    assertThat(variables.title()).isEqualTo("from C");
                }
            });
        }
        CompletableFuture.allOf(threads).join();
        assertThat(variables.large(3)).isEqualTo(1_999);
    }

    @Test
    void accessAllocatesNothing() {
        Node node = Node.allocate();
        long[] sum = {0};
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 15; round++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                variables.large(1, i).nodesFrom(0, variables.nodes(2, node));
                sum[0] += variables.large(1) + variables.last();
            }
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(sum[0]).isPositive();
        assertThat(least / 10_000.0).as("bytes for five accesses").isLessThan(0.1);
    }

    @Test
    void anArenaThatIsTooSmallIsRefused() {
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() ->
                        ArenaVariablesBpf.load(opened -> opened.maps().arena().maxEntries(1)))
                .withMessageMatching("cannot load arena_variables_bpf: map arena of arena_variables_bpf has room for"
                        + " 4096 bytes, and its variables have \\d+: raise its max_entries, which count pages");
    }

    @Test
    void anArenaThatFaultsIsRefused() {
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() ->
                        ArenaVariablesBpf.load(opened -> opened.maps().arena().flags(MMAPABLE | SEGV_ON_FAULT)))
                .withMessageContaining(
                        "has variables, whose initial values libbpf writes, and the flag" + " BPF_F_SEGV_ON_FAULT");
    }

    @Test
    void thoseOfAReusedArenaAreTheOthers() {
        variables.small(66);
        try (ArenaVariablesBpf other = ArenaVariablesBpf.load(
                opened -> opened.maps().arena().reuse(skeleton.maps().arena()))) {
            run(other.progs().look());
            assertThat(other.bss().seen().small()).isEqualTo(66);
            run(other.progs().change());
            assertThatExceptionOfType(BpfException.class)
                    .isThrownBy(() -> other.arena().small())
                    .withMessageContaining("since it was reused or pinned before");
        }
        assertThat(variables.small()).isEqualTo(200);
    }

    @Test
    void afterCloseThereIsNoAccess() {
        variables.small();
        skeleton.close();
        assertThatIllegalStateException().isThrownBy(variables::small).withMessageContaining("is closed");
        assertThatIllegalStateException().isThrownBy(() -> variables.small(1));
        assertThatIllegalStateException().isThrownBy(() -> variables.nodes(1));
        assertThatIllegalStateException().isThrownBy(variables::lastPointer);
    }
}
