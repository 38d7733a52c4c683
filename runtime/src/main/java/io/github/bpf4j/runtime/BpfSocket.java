package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;

/**
 * A socket, by the descriptor that a process has for it.
 *
 * <p>Each operation on a map looks the socket up anew, and has a descriptor of its own for it while it lasts: so it is
 * an exception when the process or its descriptor is gone, and another socket when the number was used again.
 *
 * @param pid of the process, which can be this one
 * @param descriptor number that the socket has there
 */
public record BpfSocket(long pid, int descriptor) {
    /** A socket of this process. */
    public static BpfSocket of(int descriptor) {
        return new BpfSocket(ProcessHandle.current().pid(), descriptor);
    }

    /** A descriptor of our own. */
    Descriptor open() {
        return Descriptor.ofProcess(pid, descriptor);
    }
}
