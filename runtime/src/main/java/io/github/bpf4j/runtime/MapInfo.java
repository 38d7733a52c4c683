package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;

/**
 * What the kernel says of a map. Sizes in bytes.
 *
 * @param id the kernel's number for the map, which is not soon used again
 */
record MapInfo(BpfMapType type, int id, int keySize, int valueSize, long maxEntries, int flags) {
    /** {@code struct bpf_map_info} up to the name, which all kernels have. */
    private static final int SIZE = 40;

    private static final int ID = 4;
    private static final int KEY_SIZE = 8;
    private static final int VALUE_SIZE = 12;
    private static final int MAX_ENTRIES = 16;
    private static final int FLAGS = 20;
    private static final int MAPPABLE = 1 << 10;
    private static final int READ_ONLY_FOR_PROGRAMS = 1 << 7;

    /** Of one that is not in the kernel: what libbpf says. */
    static MapInfo declared(long map) {
        return new MapInfo(
                BpfMapType.of(Libbpf.mapType(map)),
                0,
                Libbpf.mapKeySize(map),
                Libbpf.mapValueSize(map),
                Libbpf.mapMaxEntries(map),
                Libbpf.mapFlags(map));
    }

    /** @param object what an exception calls it */
    static MapInfo of(int descriptor, String object) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer info = memory.allocate(SIZE);
            ByteBuffer size = memory.allocate(Integer.BYTES).putInt(0, SIZE);
            Failures.check(
                    Libbpf.infoByFd(descriptor, NativeMemory.address(info), NativeMemory.address(size)),
                    Operation.INSPECT,
                    object);
            return new MapInfo(
                    BpfMapType.of(info.getInt(0)),
                    info.getInt(ID),
                    info.getInt(KEY_SIZE),
                    info.getInt(VALUE_SIZE),
                    Integer.toUnsignedLong(info.getInt(MAX_ENTRIES)),
                    info.getInt(FLAGS));
        }
    }

    /** Whether it can be mapped into the memory of a process. */
    boolean mappable() {
        return (flags & MAPPABLE) != 0;
    }

    /** Of constants and kernel configuration: libbpf freezes these maps, and mapping them writable fails. */
    boolean frozen() {
        return (flags & READ_ONLY_FOR_PROGRAMS) != 0;
    }
}
