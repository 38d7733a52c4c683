package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.ArenaBpf.Maps.Arena;
import io.github.bpf4j.probes.ArenaBpf.Node;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfTestRun.Input;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memory that programs and Java share, which needs libbpf 1.5. */
@Tag("map:arena")
@Tag("program:syscall")
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
@RequiresKernel("6.9")
class ArenaTest {
    private static final int MMAPABLE = 1 << 10;
    private static final int SEGV_ON_FAULT = 1 << 17;
    private static final int PAGE = 4096;

    private ArenaBpf skeleton;
    private Arena arena;

    @BeforeEach
    void load() {
        skeleton = Here.orSkip(ArenaBpf::load);
        arena = skeleton.maps().arena();
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

    private List<Long> values() {
        List<Long> values = new ArrayList<>();
        for (long pointer = skeleton.bss().head(); pointer != 0; ) {
            Node node = arena.at(pointer, Node.TYPE);
            values.add(node.value());
            pointer = node.next();
        }
        return values;
    }

    @Test
    void javaReadsWhatAProgramWrites() {
        run(skeleton.progs().build());

        assertThat(values()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(arena.size()).isEqualTo(arena.pages() * PAGE).isEqualTo(8 * PAGE);
        long head = arena.offsetOf(skeleton.bss().head());
        assertThat(arena.pointerTo(head)).isEqualTo(skeleton.bss().head());
        assertThat(arena.get(head, BpfTypes.U64LE)).isEqualTo(1);
        long second = skeleton.bss().second();
        assertThat(second >>> 32).as("only the lower half").isZero();
        assertThat(arena.offsetOf(second)).isEqualTo(head + Node.SIZE);
        Node node = Node.allocate();
        arena.at(second, Node.TYPE, node);
        assertThat(node.value()).isEqualTo(2);
        assertThat(arena.offsetOf(node.next())).isEqualTo(head + 2 * Node.SIZE);
    }

    @Test
    void aProgramReadsWhatJavaWrites() {
        run(skeleton.progs().build());
        long head = skeleton.bss().head();
        long added = 3 * PAGE + 8; // in a page that no program has allocated
        arena.set(added, Node.TYPE, Node.allocate().value(1000).next(head));
        arena.set(arena.offsetOf(head), BpfTypes.U64LE, 100L);
        skeleton.bss().head(arena.pointerTo(added));

        run(skeleton.progs().addUp());

        assertThat(skeleton.bss().sum()).isEqualTo(1000 + 100 + 2 + 3 + 4 + 5);
        assertThat(skeleton.bss().last().value()).isEqualTo(5);
        assertThat(values()).containsExactly(1000L, 100L, 2L, 3L, 4L, 5L);
    }

    @Test
    void bytesOfAnyNumberAreCopied() {
        byte[] written = new byte[(int) arena.size() - 7];
        for (int i = 0; i < written.length; i++) {
            written[i] = (byte) (i * 31 + i / 251);
        }
        arena.write(7, written);
        byte[] read = new byte[(int) arena.size()];
        arena.read(0, read);
        assertThat(Arrays.copyOfRange(read, 7, read.length)).isEqualTo(written);
        assertThat(Arrays.copyOf(read, 7)).containsOnly(0);
        arena.read(arena.size(), new byte[0]);
    }

    @Test
    void nothingOutsideIsTouched() {
        run(skeleton.progs().build());
        long start = arena.pointerTo(0);
        for (long offset :
                new long[] {-1, arena.size() - Node.SIZE + 1, arena.size(), Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> arena.get(offset, Node.TYPE));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> arena.set(offset, Node.TYPE, Node.allocate()));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> arena.read(offset, new byte[Node.SIZE]));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> arena.write(offset, new byte[Node.SIZE]));
        }
        for (long pointer : new long[] {0, start - 1, start + arena.size(), start + (1L << 32), ~start, -1}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> arena.at(pointer, Node.TYPE))
                    .withMessageMatching("the pointer 0x[0-9a-f]+ does not point into map arena of .*, which has 32768"
                            + " bytes at 0x[0-9a-f]+");
        }
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> arena.pointerTo(arena.size()));
        arena.get(arena.size() - Node.SIZE, Node.TYPE);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> arena.at(start + arena.size() - 1, Node.TYPE));
    }

    @Test
    void aFreedPageIsEmptyWhenItIsReadAgain() {
        run(skeleton.progs().build());
        assertThat(values()).hasSize(5);
        run(skeleton.progs().freePage());
        assertThat(values()).containsExactly(0L);
    }

    @Test
    void aPageThatIsMissingIsAnException() {
        skeleton.close();
        skeleton = ArenaBpf.load(opened -> opened.maps().arena().flags(MMAPABLE | SEGV_ON_FAULT));
        arena = skeleton.maps().arena();
        run(skeleton.progs().build());
        assertThat(values()).hasSize(5);
        long head = arena.offsetOf(skeleton.bss().head());

        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> arena.get(head + PAGE, BpfTypes.U64LE))
                .withMessageMatching(
                        "cannot read from map arena of .* at offset " + (head + PAGE) + ": the kernel has no"
                                + " page " + (head / PAGE + 1)
                                + " there, and gives none on access; have a program allocate it by"
                                + " bpf_arena_alloc_pages, and keep it while it is in use");
        assertThatExceptionOfType(BpfException.class)
                .as("half of it is there")
                .isThrownBy(() -> arena.get(head + PAGE - 8, Node.TYPE))
                .withMessageContaining("no page " + (head / PAGE + 1) + " there");
        run(skeleton.progs().freePage());
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> arena.set(head, BpfTypes.U64LE, 1L))
                .withMessageStartingWith("cannot write to map arena of ");
    }

    @Test
    void anArenaOfAnotherSkeletonIsNotMappedTwice() {
        run(skeleton.progs().build());
        try (ArenaBpf other = ArenaBpf.load(opened -> opened.maps().arena().reuse(arena))) {
            other.bss().head(skeleton.bss().head());
            run(other.progs().addUp());
            assertThat(other.bss().sum()).isEqualTo(15);
            assertThatExceptionOfType(BpfException.class)
                    .isThrownBy(() -> other.maps().arena().get(0, BpfTypes.U64LE))
                    .withMessageEndingWith(
                            "since it was reused or pinned before: read and write it by the skeleton that"
                                    + " made it");
        }
        assertThat(values()).hasSize(5);
    }

    @Test
    void afterCloseThereIsNoAccess() throws Exception {
        run(skeleton.progs().build());
        long head = skeleton.bss().head();
        Node kept = arena.at(head, Node.TYPE);
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (true) {
                arena.at(head, Node.TYPE, kept);
                reading.countDown();
            }
        });
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();

        skeleton.close();

        assertThat(reader.handle((nothing, end) -> end).get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(kept.value()).as("a copy").isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> arena.at(head, Node.TYPE));
        assertThatIllegalStateException().isThrownBy(() -> arena.get(0, BpfTypes.U64LE));
        assertThatIllegalStateException().isThrownBy(() -> arena.set(0, BpfTypes.U64LE, 1L));
        assertThatIllegalStateException().isThrownBy(() -> arena.read(0, new byte[1]));
        assertThatIllegalStateException().isThrownBy(() -> arena.write(0, new byte[1]));
        assertThatIllegalStateException().isThrownBy(() -> arena.offsetOf(head));
        assertThatIllegalStateException().isThrownBy(() -> arena.pointerTo(0));
    }
}
