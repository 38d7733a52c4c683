package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import java.util.Objects;

/**
 * Memory that programs share with their process, by the page. It needs Linux 6.9 and libbpf 1.5.
 *
 * <p>What lies where is the programs' affair: they leave a pointer in a global variable or in the arena itself, and
 * {@link #at} follows it. Variables that C declares in the arena are in the skeleton's {@link BpfArenaSection}.
 *
 * <p>Java gets copies, each by a system call, so that no page that a program frees can take the process along. A copy is
 * not atomic: of what a program changes meanwhile it may have one part before and another after. Where no program has allocated a page the first access does, unless the arena has {@code BPF_F_SEGV_ON_FAULT}.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed, {@link IndexOutOfBoundsException}
 * for what lies outside of the arena, and {@link BpfException} where there is no page and the kernel gives none, or if
 * the arena is another skeleton's. Offsets and sizes are in bytes. Any thread may call them.
 */
public class BpfArena extends BpfMap {
    /** What is copied at a time of an array: small enough for the memory that a thread keeps. */
    private static final int CHUNK = 32 << 10;

    private static final long LOWER_HALF = 0xffff_ffffL;

    private final ArenaMemory memory;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfArena(BpfObject object, String name) {
        super(object, name);
        check(BpfMapType.ARENA);
        this.memory = new ArenaMemory(handle(), size());
    }

    /** How many pages it has room for. */
    public final long pages() {
        return maxEntries();
    }

    /** How many bytes it has room for. */
    public final long size() {
        return maxEntries() * ArenaMemory.PAGE;
    }

    /** The value at an offset; of a struct, a copy that is the caller's. */
    public final <V> V get(long offset, BpfType<V> type) {
        Scratch scratch = read(offset, type.size());
        try {
            return type.read(scratch.buffer(), ArenaMemory.DATA);
        } finally {
            scratch.give();
        }
    }

    /**
     * As the other, copied into a struct or list that the caller has: nothing is allocated.
     *
     * @throws UnsupportedOperationException if values of this type cannot be changed
     */
    public final <V> void get(long offset, BpfType<V> type, V into) {
        Scratch scratch = read(offset, type.size());
        try {
            type.readInto(scratch.buffer(), ArenaMemory.DATA, into);
        } finally {
            scratch.give();
        }
    }

    /** What a program's pointer points to; as {@code get(offsetOf(pointer), type)}. */
    public final <V> V at(long pointer, BpfType<V> type) {
        return get(offsetOf(pointer), type);
    }

    /** What a program's pointer points to; as {@code get(offsetOf(pointer), type, into)}. */
    public final <V> void at(long pointer, BpfType<V> type, V into) {
        get(offsetOf(pointer), type, into);
    }

    /**
     * Stores a value at an offset: all its bytes and no others.
     *
     * @throws IllegalArgumentException if the value does not fit the type
     */
    public final <V> void set(long offset, BpfType<V> type, V value) {
        Objects.checkFromIndexSize(offset, type.size(), size());
        Scratch scratch = Scratch.take(ArenaMemory.DATA + type.size());
        try {
            type.write(scratch.buffer(), ArenaMemory.DATA, value);
            memory.write(offset, scratch, type.size());
        } finally {
            scratch.give();
        }
    }

    /** Copies bytes from an offset on, as many as the array has. */
    public final void read(long offset, byte[] into) {
        Objects.checkFromIndexSize(offset, into.length, size());
        for (int done = 0; done < into.length; done += CHUNK) {
            int length = Math.min(CHUNK, into.length - done);
            Scratch scratch = read(offset + done, length);
            try {
                scratch.buffer().get(ArenaMemory.DATA, into, done, length);
            } finally {
                scratch.give();
            }
        }
    }

    /** Stores bytes from an offset on; those before a page that is missing are stored. */
    public final void write(long offset, byte[] from) {
        Objects.checkFromIndexSize(offset, from.length, size());
        for (int done = 0; done < from.length; done += CHUNK) {
            int length = Math.min(CHUNK, from.length - done);
            Scratch scratch = Scratch.take(ArenaMemory.DATA + length);
            try {
                scratch.buffer().put(ArenaMemory.DATA, from, done, length);
                memory.write(offset + done, scratch, length);
            } finally {
                scratch.give();
            }
        }
    }

    private Scratch read(long offset, int length) {
        Objects.checkFromIndexSize(offset, length, size());
        Scratch scratch = Scratch.take(ArenaMemory.DATA + length);
        boolean read = false;
        try {
            memory.read(offset, scratch, length);
            read = true;
            return scratch;
        } finally {
            if (!read) {
                scratch.give();
            }
        }
    }

    /**
     * The offset that a program's pointer means: an address of this process, or the lower half of one, which is what
     * programs have until they cast it for user space.
     *
     * @throws IndexOutOfBoundsException also for NULL
     */
    public final long offsetOf(long pointer) {
        long start = memory.address();
        long offset = pointer - start & LOWER_HALF;
        boolean inside = pointer >>> 32 == 0 || pointer >>> 32 == start >>> 32;
        if (pointer == 0 || !inside || offset >= size()) {
            throw new IndexOutOfBoundsException("the pointer 0x" + Long.toHexString(pointer) + " does not point into "
                    + this + ", which has " + size() + " bytes at 0x" + Long.toHexString(start));
        }
        return offset;
    }

    /** The pointer to an offset, to be stored where programs follow it. */
    public final long pointerTo(long offset) {
        return memory.address() + Objects.checkIndex(offset, size());
    }
}
