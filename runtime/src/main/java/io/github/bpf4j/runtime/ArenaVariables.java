package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.NativeOptions;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The variables of an object's arena while it is loaded.
 *
 * <p>libbpf maps the arena and copies their initial values into it: to its start or, since 1.7 and on kernels that can
 * address it, to its last pages. It tells where only to skeletons as C has them, so such objects are loaded as one.
 */
final class ArenaVariables {
    /** {@code BPF_F_SEGV_ON_FAULT}. */
    private static final int FAULT = 1 << 17;

    /** {@code struct bpf_object_skeleton}. */
    private static final int SKELETON_SIZE = 72;

    private static final int OBJECT_NAME = 8;
    private static final int OBJECT = 32;
    private static final int MAP_COUNT = 40;
    private static final int MAP_SKELETON_SIZE = 44;
    private static final int MAPS = 48;

    /** {@code struct bpf_map_skeleton} as of libbpf 1.1: name, map, memory. */
    private static final int MAP_SIZE = 3 * Long.BYTES;

    private final BpfObject object;
    private final long map;
    private long offset;

    private ArenaVariables(BpfObject object, long map) {
        this.object = object;
        this.map = map;
    }

    /** The name of the arena that has the object's variables. */
    static String arena(BpfObject object) {
        object.lifetime().enter();
        try {
            for (long map : object.maps()) {
                if (BpfMapType.of(Libbpf.mapType(map)) == BpfMapType.ARENA) {
                    return NativeMemory.text(Libbpf.mapName(map));
                }
            }
        } finally {
            object.lifetime().leave();
        }
        throw new BpfException(
                "there is no arena in " + object + ": its class was generated from another object; generate it again");
    }

    /** How many bytes the variables of an arena have; 0 if it has none. */
    static long size(long map) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer size = memory.allocate(Long.BYTES);
            return Libbpf.mapInitialValue(map, NativeMemory.address(size)) == 0 ? 0 : size.getLong(0);
        }
    }

    /**
     * Prepares an arena for load; null if it has no variables.
     *
     * @throws BpfException if it has variables and libbpf, which does not look, would end the process by its copy
     */
    static @Nullable ArenaVariables prepare(BpfObject object, long arena) {
        Libbpf.requireArena();
        long size = size(arena);
        if (size == 0) {
            return null;
        }
        String description = object.describe("map", NativeMemory.text(Libbpf.mapName(arena)));
        long room = Libbpf.mapMaxEntries(arena) * ArenaMemory.PAGE;
        if (size > room) {
            throw new BpfException("cannot load " + object + ": " + description + " has room for " + room
                    + " bytes, and its variables have " + size + ": raise its max_entries, which count pages");
        }
        boolean reused = Libbpf.mapFd(arena) >= 0;
        if (!reused && (Libbpf.mapFlags(arena) & FAULT) != 0) {
            throw new BpfException("cannot load " + object + ": " + description + " has variables, whose initial values"
                    + " libbpf writes, and the flag BPF_F_SEGV_ON_FAULT, which forbids that where no program has"
                    + " allocated a page: do without the flag, or have a program allocate what the variables hold");
        }
        return new ArenaVariables(object, arena);
    }

    /** Loads the object, and learns where they are; the result is libbpf's. */
    int load() {
        try (NativeOptions skeleton = new NativeOptions(SKELETON_SIZE)) {
            ByteBuffer memory = skeleton.allocate(Long.BYTES);
            ByteBuffer arena = skeleton.allocate(MAP_SIZE)
                    .putLong(0, Libbpf.mapName(map))
                    .putLong(Long.BYTES, NativeMemory.address(pointer(skeleton, map)))
                    .putLong(2 * Long.BYTES, NativeMemory.address(memory));
            skeleton.text(OBJECT_NAME, object.name())
                    .buffer(OBJECT, pointer(skeleton, object.pointer()))
                    .word(MAP_COUNT, 1)
                    .word(MAP_SKELETON_SIZE, MAP_SIZE)
                    .buffer(MAPS, arena);
            int result = Libbpf.objectLoadSkeleton(skeleton.address());
            if (result >= 0) {
                offset = memory.getLong(0) - start();
            }
            return result;
        }
    }

    private static ByteBuffer pointer(NativeOptions memory, long to) {
        return memory.allocate(Long.BYTES).putLong(0, to);
    }

    private long start() {
        try (NativeMemory memory = new NativeMemory()) {
            return Libbpf.mapInitialValue(map, NativeMemory.address(memory.allocate(Long.BYTES)));
        }
    }

    /** Where they are after load, in bytes from the start of the arena. */
    long offset() {
        return offset;
    }
}
