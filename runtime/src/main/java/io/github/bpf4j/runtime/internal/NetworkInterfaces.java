package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import java.util.Optional;

/** The network interfaces of this thread's network namespace. */
public final class NetworkInterfaces {
    private static final int NAME_SIZE = 16;

    private NetworkInterfaces() {}

    /**
     * The number of an interface.
     *
     * @throws BpfException if there is none of that name
     */
    public static int index(String name) {
        try (NativeMemory memory = new NativeMemory()) {
            int index = LibC.ifNameToIndex(memory.string(name));
            if (index == 0) {
                throw new BpfException("there is no network interface " + name + " in this network namespace"
                        + Nearest.text(name, SystemNames.networkInterfaces().stream())
                        + " (\"ip link\" lists all)");
            }
            return index;
        }
    }

    /** Of an interface that is known by its number. */
    public static Hint hint(int index) {
        return error -> exists(index)
                ? Optional.empty()
                : Optional.of("There is no network interface " + index
                        + " in this network namespace (\"ip link\" lists all)");
    }

    private static boolean exists(int index) {
        try (NativeMemory memory = new NativeMemory()) {
            return LibC.ifIndexToName(index, NativeMemory.address(memory.allocate(NAME_SIZE))) != 0;
        }
    }
}
