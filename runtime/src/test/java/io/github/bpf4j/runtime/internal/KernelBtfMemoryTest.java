package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By the page faults of this thread, as the kernel counts them. */
class KernelBtfMemoryTest {
    private static final int THREADS = 8;
    private static final File BTF = new File("/sys/kernel/btf/vmlinux");

    private final NativeFunction load = new NativeFunction(LibbpfLibrary.INSTANCE, "btf__load_vmlinux_btf", "1.1");
    private final NativeFunction free = new NativeFunction(LibbpfLibrary.INSTANCE, "btf__free", "1.1");
    private final long pages = BTF.length() / LibC.getpagesize();

    @BeforeEach
    void onlyWhereTheKernelHasBtfAndLargePages() throws IOException {
        Assumptions.assumeTrue(BTF.canRead(), "this kernel has no BTF: " + BTF);
        Path largePages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        Assumptions.assumeTrue(
                Files.exists(largePages) && !Files.readString(largePages).contains("[never]"),
                "this kernel has no large pages: " + largePages);
        // What is loaded by the first call of anything.
        loadBtf();
    }

    /** In one thread of several at least: glibc may give back at once what a thread frees, if it has many blocks. */
    @Test
    void libbpfReadsTheBtfIntoLargePages() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < THREADS; i++) {
                least = Math.min(least, threads.submit(this::faultsOfALoad).get());
            }
            assertThat(least).as("faults for twice %d pages", pages).isLessThan(pages / 2);
        } finally {
            threads.shutdown();
        }
    }

    private long faultsOfALoad() throws IOException {
        loadBtf();
        KernelBtfMemory memory = KernelBtfMemory.prepare();
        long before = faults();
        loadBtf();
        long faults = faults() - before;
        memory.giveBack();
        return faults;
    }

    @Test
    void whatLibbpfHasFreedIsGivenBack() throws IOException {
        long before = resident();
        KernelBtfMemory memory = KernelBtfMemory.prepare();
        loadBtf();
        memory.giveBack();
        assertThat(resident() - before).as("pages kept").isLessThan(pages);
    }

    private void loadBtf() {
        long btf = load.call();
        assertThat(btf).isPositive();
        free.call(btf);
    }

    /** Minor faults: after the name, which may have blanks, the eighth number. */
    private static long faults() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[7]);
    }

    /** Pages of this process. */
    private static long resident() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }
}
