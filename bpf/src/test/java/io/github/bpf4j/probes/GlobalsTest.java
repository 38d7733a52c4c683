package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.probes.GlobalsBpf.LibbpfTristate;
import io.github.bpf4j.runtime.BpfAtomicLong;
import io.github.bpf4j.runtime.BpfOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Global variables, on the real kernel. */
@Tag("kernels")
@RequiresFeature(BpfFeature.LOADING)
class GlobalsTest {
    private static final byte[] PACKET = new byte[64];
    private static final int ROUNDS = 1000;
    private static final int RUNS = 2000;
    private static final BpfOptions OPTIONS = BpfOptions.defaults().kconfig("""
            CONFIG_BPF4J_YES=y
            CONFIG_BPF4J_MODULE=m
            CONFIG_BPF4J_TEXT="text"
            CONFIG_BPF4J_NUMBER=0x100
            """);

    private GlobalsBpf skeleton;

    @BeforeEach
    void load() {
        skeleton = GlobalsBpf.load(OPTIONS, opened -> opened.rodata().limit(7).greeting("salut"));
    }

    @AfterEach
    void close() {
        skeleton.close();
    }

    /** In a thread of its own, which a loop of Java's goes with. */
    private void whileTheKernelCounts(Runnable java) throws InterruptedException {
        Thread kernel = new Thread(() -> {
            for (int i = 0; i < RUNS; i++) {
                skeleton.progs().count().testRun(PACKET);
            }
        });
        kernel.start();
        while (kernel.isAlive()) {
            java.run();
        }
        kernel.join();
    }

    @Test
    void noUpdateOfANeighbourIsLost() throws Exception {
        GlobalsBpf.DataMixed mixed = skeleton.dataMixed();
        int[] round = new int[1];
        whileTheKernelCounts(() -> {
            int number = ++round[0];
            mixed.javaU8(number & 0xff).javaU16(number & 0xffff).javaU32(number).javaU64(number);
            if (mixed.javaU8() != (number & 0xff)
                    || mixed.javaU16() != (number & 0xffff)
                    || mixed.javaU32() != number
                    || mixed.javaU64() != number) {
                throw new AssertionError("Java's own values were changed in round " + number);
            }
        });
        long counted = (long) RUNS * ROUNDS;
        assertThat(round[0]).isGreaterThan(1000);
        assertThat(mixed.kernelU8()).isEqualTo((int) (counted & 0xff));
        assertThat(mixed.kernelU16()).isEqualTo((int) (counted & 0xffff));
        assertThat(mixed.kernelU32()).isEqualTo(counted);
        assertThat(mixed.kernelU64()).isEqualTo(counted);
    }

    @Test
    void whatBothCountIsAllCounted() throws Exception {
        GlobalsBpf.Bss bss = skeleton.bss();
        BpfAtomicLong dropped = bss.droppedAtomic();
        long[] drained = new long[1];
        long[] added = new long[1];
        whileTheKernelCounts(() -> {
            added[0]++;
            dropped.getAndAdd(3);
            bss.sharedU32Atomic().addAndGet(1);
            bss.sharedS32Atomic().getAndAdd(-1);
            long seen = bss.byCpuAtomic(2).get();
            while (!bss.byCpuAtomic(2).compareAndSet(seen, seen + 5)) {
                seen = bss.byCpuAtomic(2).get();
            }
            drained[0] += dropped.getAndSet(0);
        });
        long counted = (long) RUNS * ROUNDS;
        assertThat(added[0]).isGreaterThan(1000);
        assertThat(drained[0] + bss.dropped()).isEqualTo(counted + 3 * added[0]);
        assertThat(bss.sharedU32()).isEqualTo(counted + added[0]);
        assertThat(bss.sharedS32()).isEqualTo((int) (counted - added[0]));
        assertThat(bss.byCpu(2)).isEqualTo(counted / 4 + 5 * added[0]);
        assertThat(bss.byCpu(1)).isEqualTo(counted / 4);
    }

    @Test
    void whatBothCountInMembersOfStructsIsAllCounted() throws Exception {
        GlobalsBpf.Bss bss = skeleton.bss();
        GlobalsBpf.StatsAtomic stats = bss.statsAtomic();
        GlobalsBpf.StatsAtomic second = bss.severalAtomic(1);
        long[] added = new long[1];
        whileTheKernelCounts(() -> {
            added[0]++;
            stats.hits().getAndAdd(3);
            stats.misses().addAndGet(1);
            stats.javaMisses().addAndGet(1);
            stats.first().used().getAndAdd(2);
            stats.first().java().getAndAdd(1);
            second.slots(3).used().getAndAdd(1);
            second.slots(3).java().getAndAdd(1);
            second.balance(1).getAndAdd(1);
        });
        long counted = (long) RUNS * ROUNDS;
        assertThat(added[0]).isGreaterThan(1000);
        GlobalsBpf.Stats first = bss.stats();
        assertThat(first.hits()).isEqualTo(counted + 3 * added[0]);
        assertThat(first.misses()).isEqualTo(counted + added[0]);
        assertThat(first.javaMisses()).isEqualTo(added[0]);
        assertThat(first.first().used()).isEqualTo(counted + 2 * added[0]);
        assertThat(first.first().java()).isEqualTo(added[0]);
        GlobalsBpf.Stats other = bss.several(1);
        assertThat(other.slots(3).used()).isEqualTo(counted / 4 + added[0]);
        assertThat(other.slots(3).java()).isEqualTo(added[0]);
        assertThat(other.slots(2).used()).isEqualTo(counted / 4);
        assertThat(other.balance(1)).isEqualTo(added[0] - counted);
        assertThat(bss.several(0).hits()).isZero();
    }

    @Test
    void integersAreAtomicAsJavasOwn() {
        GlobalsBpf.Bss bss = skeleton.bss();
        assertThat(bss.sharedS32Atomic().addAndGet(-5)).isEqualTo(-5);
        bss.sharedS32Atomic().setRelease(7);
        assertThat(bss.sharedS32Atomic().getAcquire()).isEqualTo(7);
        assertThat(bss.sharedS32Atomic().getAndSet(8)).isEqualTo(7);
        assertThat(bss.sharedS32Atomic()).hasToString("8");
        assertThat(bss.sharedU32Atomic().addAndGet(-1)).as("wraps around").isEqualTo(0xffff_ffffL);
        assertThat(bss.sharedU32()).isEqualTo(0xffff_ffffL);
        assertThat(bss.sharedU32Atomic().getAndAdd(2)).isEqualTo(0xffff_ffffL);
        assertThat(bss.sharedU32Atomic().compareAndSet(1, 0xffff_fffeL)).isTrue();
        assertThat(bss.sharedU32Atomic().compareAndSet(1, 0)).isFalse();
        assertThat(bss.sharedU32Atomic().getAndSet(4)).isEqualTo(0xffff_fffeL);
        bss.sharedU32Atomic().setRelease(5);
        assertThat(bss.sharedU32Atomic().getAcquire()).isEqualTo(5);
        bss.sharedU32Atomic().set(6);
        assertThat(bss.sharedU32Atomic()).hasToString("6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bss.sharedU32Atomic().set(-1))
                .withMessage("-1 does not fit u32, which holds 0 to 4294967295");
        assertThat(bss.droppedAtomic().addAndGet(-2)).isEqualTo(-2);
        bss.droppedAtomic().set(1);
        assertThat(bss.droppedAtomic().compareAndSet(1, 2)).isTrue();
        assertThat(bss.dropped()).isEqualTo(2);
        assertThat(skeleton.data().stepAtomic().get()).isEqualTo(1);
    }

    /** As docs/globals.md shows it. */
    @Test
    void countersAreDrained() {
        skeleton.bss().byCpu(2, 5);
        BpfAtomicLong dropped = skeleton.bss().droppedAtomic();
        dropped.getAndAdd(3);
        long sinceLastTime = dropped.getAndSet(0);
        skeleton.bss().byCpuAtomic(2).compareAndSet(5, 6); // an element of an array
        skeleton.bss().statsAtomic().hits().getAndAdd(1);
        skeleton.bss().severalAtomic(1).slots(3).used().getAndAdd(1); // structs in arrays, and arrays in structs
        assertThat(skeleton.bss().stats().hits()).isEqualTo(1);
        assertThat(skeleton.bss().several(1).slots(3).used()).isEqualTo(1);
        assertThat(sinceLastTime).isEqualTo(3);
        assertThat(dropped.get()).isZero();
        assertThat(skeleton.bss().byCpu(2)).isEqualTo(6);
    }

    @Test
    void atomicAccessIsForLoadedObjects() {
        BpfAtomicLong dropped = skeleton.bss().droppedAtomic();
        GlobalsBpf.StatsAtomic stats = skeleton.bss().statsAtomic();
        skeleton.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> stats.hits().getAndAdd(1))
                .withMessage("the skeleton globals_bpf is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> GlobalsBpf.load(
                        OPTIONS, opened -> opened.bss().statsAtomic().hits().set(1)))
                .withMessageStartingWith("atomic access to section .bss of globals_bpf is possible after load");
        assertThatThrownBy(() -> stats.slots(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalStateException().isThrownBy(dropped::get).withMessage("the skeleton globals_bpf is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> GlobalsBpf.load(
                        OPTIONS, opened -> opened.bss().droppedAtomic().set(1)))
                .withMessage("atomic access to section .bss of globals_bpf is possible after load: before, nobody else"
                        + " uses it, and its setter does");
    }

    @Test
    void constantsAreSetBeforeLoadAndReadAfter() {
        assertThat(skeleton.rodata().limit()).isEqualTo(7);
        assertThat(skeleton.rodata().greeting()).isEqualTo("salut");
        assertThat(skeleton.rodataTables().table(3)).isEqualTo(4);
        int expected = 7 + 4 + 1 + 1 + 't' + 0x100 + 0 + 1 + 's';
        assertThat(skeleton.progs().configured().testRun(PACKET).returnValue()).isEqualTo(expected);
        GlobalsBpf.Opened[] kept = new GlobalsBpf.Opened[1];
        try (GlobalsBpf other = GlobalsBpf.load(OPTIONS, opened -> kept[0] = opened)) {
            assertThatIllegalStateException().isThrownBy(() -> kept[0].rodata().limit(1));
            assertThat(other.rodata().limit()).isEqualTo(5);
        }
    }

    @Test
    void kernelConfigurationIsTyped() {
        GlobalsBpf.Kconfig kconfig = skeleton.kconfig();
        String[] version = System.getProperty("os.version").split("[.-]");
        assertThat(kconfig.linuxKernelVersion() >> 16).isEqualTo(Integer.parseInt(version[0]));
        assertThat(kconfig.linuxKernelVersion() >> 8 & 0xff).isEqualTo(Integer.parseInt(version[1]));
        assertThat(kconfig.configBpf4jYes()).isTrue();
        assertThat(kconfig.configBpf4jModule()).isEqualTo(LibbpfTristate.TRI_MODULE);
        assertThat(kconfig.configBpf4jText()).isEqualTo("text");
        assertThat(kconfig.configBpf4jNumber()).isEqualTo(0x100);
        assertThat(kconfig.configBpf4jAbsent()).isZero();
    }

    /** Two instances of one skeleton have nothing in common. */
    @Test
    void instancesHaveTheirOwnVariables() {
        try (GlobalsBpf other =
                GlobalsBpf.load(OPTIONS, opened -> opened.rodata().limit(9))) {
            other.progs().count().testRun(PACKET);
            other.bss().sharedS32Atomic().addAndGet(5);
            assertThat(other.bss().dropped()).isEqualTo(ROUNDS);
            assertThat(skeleton.bss().dropped()).isZero();
            assertThat(skeleton.bss().sharedS32()).isZero();
            assertThat(other.rodata().limit()).isEqualTo(9);
            assertThat(skeleton.rodata().limit()).isEqualTo(7);
            skeleton.close();
            assertThat(other.bss().sharedS32()).isEqualTo(ROUNDS + 5);
        }
    }
}
