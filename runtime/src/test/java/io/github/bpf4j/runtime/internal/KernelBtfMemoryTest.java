package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By the page faults of this thread, as the kernel counts them. */
class KernelBtfMemoryTest {
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

    @Test
    void libbpfReadsTheBtfIntoLargePages() throws IOException {
        KernelBtfMemory memory = KernelBtfMemory.prepare();
        long before = faults();
        loadBtf();
        long faults = faults() - before;
        memory.giveBack();
        assertThat(faults).as("faults for twice %d pages", pages).isLessThan(pages / 2);
    }

    @Test
    void whatLibbpfHasFreedIsGivenBack() throws IOException {
        KernelBtfMemory memory = KernelBtfMemory.prepare();
        loadBtf();
        long before = resident();
        memory.giveBack();
        assertThat(before - resident()).as("pages given back").isGreaterThan(pages);
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
