package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.internal.SharedMemory;
import org.jspecify.annotations.Nullable;

/**
 * The memory of an arena, where libbpf has mapped it; each copy is made inside the lifetime of the skeleton.
 *
 * <p>Bounds are the caller's to check.
 */
final class ArenaMemory {
    static final int DATA = SharedMemory.DATA;
    static final int PAGE = LibC.getpagesize();

    private final BpfMapHandle handle;
    private final long size;
    private volatile @Nullable SharedMemory memory;

    /** @param size bytes, a multiple of the page size */
    ArenaMemory(BpfMapHandle handle, long size) {
        this.handle = handle;
        this.size = size;
    }

    long address() {
        handle.lifetime().enter();
        try {
            return memory().address();
        } finally {
            handle.lifetime().leave();
        }
    }

    /** Copies to {@link #DATA} of the scratch memory. */
    void read(long offset, Scratch into, int length) {
        handle.lifetime().enter();
        try {
            requireAll(memory().read(offset, into, length), Operation.READ, offset, length);
        } finally {
            handle.lifetime().leave();
        }
    }

    /** Copies from {@link #DATA} of the scratch memory. */
    void write(long offset, Scratch from, int length) {
        handle.lifetime().enter();
        try {
            requireAll(memory().write(offset, from, length), Operation.WRITE, offset, length);
        } finally {
            handle.lifetime().leave();
        }
    }

    private void requireAll(int copied, Operation operation, long offset, int length) {
        if (copied < length) {
            throw new BpfException("cannot " + operation + " " + handle + " at offset " + offset + ": the kernel has no"
                    + " page " + (offset + copied) / PAGE
                    + " there, and gives none on access; have a program allocate it"
                    + " by bpf_arena_alloc_pages, and keep it while it is in use");
        }
    }

    /** Found by the first use: many skeletons have an arena that is the programs' own. */
    private SharedMemory memory() {
        SharedMemory current = memory;
        if (current == null) {
            current = new SharedMemory(find(), handle.toString());
            memory = current;
        }
        return current;
    }

    /** Of an arena that was reused, libbpf tells nothing, or where the initial values of its variables are. */
    private long find() {
        try (NativeMemory scratch = new NativeMemory()) {
            long address = Libbpf.mapInitialValue(
                    handle.object().map(handle.name()), NativeMemory.address(scratch.allocate(Long.BYTES)));
            if (address == 0 || !SharedMemory.isMapped(address, size)) {
                throw new BpfException(
                        "the memory of " + handle + " is not mapped, since it was reused or pinned before:"
                                + " read and write it by the skeleton that made it");
            }
            return address;
        }
    }
}
