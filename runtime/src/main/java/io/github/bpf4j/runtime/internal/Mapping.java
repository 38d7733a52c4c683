package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.MemoryIO;
import io.github.bpf4j.runtime.BpfException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;

/**
 * Memory of a BPF map, mapped into this process, as a buffer.
 *
 * <p>{@link #close} lets go of the map at once, by mapping anonymous memory in its place: whoever still has the buffer
 * reads zeros, and no access can fault. The addresses are given back when no buffer over them is reachable any more.
 */
public final class Mapping implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();
    /** What a collection and the cleaner's work after it usually take. */
    private static final int COLLECTION_MILLIS = 100;

    private final long address;
    private final int length;
    private final int protection;
    private final ByteBuffer buffer;
    private boolean closed;

    private Mapping(long address, int length, int protection) {
        this.address = address;
        this.length = length;
        this.protection = protection;
        ByteBuffer memory = MemoryIO.getInstance().newDirectByteBuffer(address, length);
        // A store to a page without PROT_WRITE would end the JVM. What derives from the buffer keeps it reachable.
        this.buffer = (protection & LibC.PROT_WRITE) != 0 ? memory : memory.asReadOnlyBuffer();
        CLEANER.register(memory, new Unmap(address, length));
    }

    /**
     * Maps a descriptor.
     *
     * @param length bytes; the last page may reach further, the buffer does not
     * @param object what an exception calls it
     * @throws BpfException if the kernel refuses
     */
    public static Mapping of(int descriptor, long offset, int length, boolean writable, String object) {
        int protection = LibC.PROT_READ | (writable ? LibC.PROT_WRITE : 0);
        long address = map(0, length, protection, LibC.MAP_SHARED, descriptor, offset);
        if (address == LibC.MAP_FAILED) {
            throw Failures.ofLibC(Operation.MAP_MEMORY, object);
        }
        return new Mapping(address, length, protection);
    }

    /** The memory; read-only unless it was mapped writable. Still there, though empty, after {@link #close}. */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** Lets go of the map; any thread, any number of times. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        int flags = LibC.MAP_PRIVATE | LibC.MAP_ANONYMOUS | LibC.MAP_FIXED;
        if (map(address, length, protection, flags, -1, 0) == LibC.MAP_FAILED) {
            // The old mapping stays until its buffers go: safe, only late.
            System.getLogger(Mapping.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "a BPF map stays until its buffers are collected: {0}",
                            Errno.name(LibC.errno()));
        }
    }

    /** A process has a limited number of mappings, and the collector holds those that are closed. */
    private static long map(long address, int length, int protection, int flags, int descriptor, long offset) {
        long mapped = LibC.mmap(address, length, protection, flags, descriptor, offset);
        if (mapped != LibC.MAP_FAILED || LibC.errno() != Errno.ENOMEM) {
            return mapped;
        }
        System.gc();
        try {
            Thread.sleep(COLLECTION_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return LibC.mmap(address, length, protection, flags, descriptor, offset);
    }

    /** Runs when no buffer over the memory is reachable, so nothing can touch the addresses any more. */
    private record Unmap(long address, int length) implements Runnable {
        @Override
        public void run() {
            LibC.munmap(address, length);
        }
    }
}
