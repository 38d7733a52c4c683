package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory that a BPF map shares with this process and that may have holes, as an arena's: the kernel copies out of it and
 * into it.
 *
 * <p>To touch a hole would end the JVM, and programs can make one at any time; of a copy the kernel reports it. The
 * caller sees to it that the memory stays mapped during a call.
 */
public final class SharedMemory {
    /** Of a struct iovec; a copy needs two of them. */
    private static final int IOVEC = 2 * Long.BYTES;

    /** Where in the scratch memory of a copy its bytes are. */
    public static final int DATA = 2 * IOVEC;

    private static final long PID = ProcessHandle.current().pid();

    private final long address;
    private final String description;

    /** @param description what an exception calls it */
    public SharedMemory(long address, String description) {
        this.address = address;
        this.description = description;
    }

    /** Whether a BPF map is mapped there, and nothing else. */
    public static boolean isMapped(long address, long length) {
        String range = Long.toHexString(address) + "-" + Long.toHexString(address + length) + " ";
        try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
            return mappings.anyMatch(mapping -> mapping.startsWith(range) && mapping.endsWith("bpf-map"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first byte's. */
    public long address() {
        return address;
    }

    /**
     * Copies into the scratch memory, from {@link #DATA} on.
     *
     * @return how many bytes: less than {@code length} if there is a hole behind them
     * @throws BpfException if the kernel refuses
     */
    public int read(long offset, Scratch into, int length) {
        prepare(offset, into, length);
        return copied(LibC.processVmReadv(PID, into.address(), into.address() + IOVEC), Operation.READ);
    }

    /**
     * Copies out of the scratch memory, from {@link #DATA} on.
     *
     * @return how many bytes: less than {@code length} if there is a hole behind them
     * @throws BpfException if the kernel refuses
     */
    public int write(long offset, Scratch from, int length) {
        prepare(offset, from, length);
        return copied(LibC.processVmWritev(PID, from.address(), from.address() + IOVEC), Operation.WRITE);
    }

    private void prepare(long offset, Scratch scratch, int length) {
        scratch.putLong(0, scratch.address() + DATA);
        scratch.putLong(Long.BYTES, length);
        scratch.putLong(IOVEC, address + offset);
        scratch.putLong(IOVEC + Long.BYTES, length);
    }

    private int copied(long result, Operation operation) {
        if (result >= 0) {
            return (int) result;
        }
        if (LibC.errno() == Errno.EFAULT) {
            return 0;
        }
        throw Failures.ofLibC(operation, description);
    }
}
