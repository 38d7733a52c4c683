package io.github.bpf4j.runtime.internal;

import java.io.File;

/**
 * Makes room in large pages for the kernel's BTF while an object is loaded.
 *
 * <p>libbpf reads that BTF, 5 MB and more, into memory of {@code malloc}, and copies it: some 2,700 pages, each of which
 * the kernel hands out when it is first touched. On a virtual machine where that takes 10 microseconds it is half of the
 * time of a load. glibc maps such blocks anew each time, until the first is freed; from then on it takes them from the
 * memory that it keeps for the thread. So a block that is large enough for both is allocated and freed, and again: the
 * second lies where libbpf's will, and the kernel is asked for large pages there. Where the kernel has none to give, or
 * the C library does otherwise, nothing is gained and nothing lost.
 *
 * <p>For the thread that prepares it, which is the one that must load. Nothing is touched here: where libbpf does not read
 * the kernel's BTF, it costs a few system calls.
 */
public final class KernelBtfMemory {
    private static final File KERNEL_BTF = new File("/sys/kernel/btf/vmlinux");
    /** Besides the BTF and its copy: libbpf's index of types, and what it allocates in between. */
    private static final long REST = 4 << 20;
    /** The largest block that glibc ever takes from memory that it keeps ({@code DEFAULT_MMAP_THRESHOLD_MAX}). */
    private static final long LARGEST = 32 << 20;

    private static final int MADV_DONTNEED = 4;
    private static final int MADV_HUGEPAGE = 14;

    private final long size;

    private KernelBtfMemory(long size) {
        this.size = size;
    }

    /** {@link #giveBack} must follow when the object is loaded. */
    public static KernelBtfMemory prepare() {
        long btf = KERNEL_BTF.length();
        KernelBtfMemory memory = new KernelBtfMemory(btf == 0 ? 0 : Math.min(2 * btf + REST, LARGEST - REST));
        // Freed, it tells glibc to keep blocks of this size, and so the next one, which is smaller, too.
        memory.advise(memory.size + LibC.getpagesize(), MADV_HUGEPAGE);
        memory.advise(memory.size, MADV_HUGEPAGE);
        return memory;
    }

    /** Gives the kernel back what libbpf has freed, which glibc would keep. */
    public void giveBack() {
        advise(size, MADV_DONTNEED);
    }

    /** Of the pages that are wholly in a block of this size. */
    private void advise(long bytes, int advice) {
        long block = size == 0 ? 0 : LibC.malloc(bytes);
        if (block == 0) {
            return;
        }
        long page = LibC.getpagesize();
        long start = block + page - 1 & -page;
        LibC.madvise(start, (block + bytes & -page) - start, advice);
        LibC.free(block);
    }
}
