package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A map before load: usable only inside of the callback that is passed to {@code load}. */
public final class OpenMap {
    private static final long U32_MAX = 0xffff_ffffL;
    /** {@code BPF_F_NUMA_NODE}. */
    private static final int ON_NUMA_NODE = 1 << 2;

    private final Configuration configuration;
    private final String name;
    private final String description;
    private final long pointer;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no map of that name
     */
    public OpenMap(BpfObject object, String name) {
        this.configuration = object.requireConfiguration();
        this.name = name;
        this.description = object.describe("map", name);
        this.pointer = object.map(name);
    }

    /**
     * How many entries it will have room for; of a ring buffer, its bytes.
     *
     * @throws IllegalStateException after load
     */
    public long maxEntries() {
        return configuration.change(() -> Libbpf.mapMaxEntries(pointer));
    }

    /**
     * Sets how many entries it will have room for; of a ring buffer its bytes, which libbpf rounds up to a power of two
     * and a page.
     *
     * @throws IllegalArgumentException if no u32
     * @throws IllegalStateException after load
     */
    public OpenMap maxEntries(long entries) {
        long number = checked(entries);
        configuration.change(
                () -> Failures.check(Libbpf.mapSetMaxEntries(pointer, number), Operation.CONFIGURE, description));
        return this;
    }

    private long checked(long entries) {
        if (entries < 0 || entries > U32_MAX) {
            throw new IllegalArgumentException("max_entries of a " + description + " is a u32, and not " + entries);
        }
        return entries;
    }

    /**
     * {@code BPF_F_…} of {@code linux/bpf.h}.
     *
     * @throws IllegalStateException after load
     */
    public int flags() {
        return configuration.change(() -> Libbpf.mapFlags(pointer));
    }

    /**
     * Sets the flags in place of those that C declares: {@code flags(flags() | 1)} adds {@code BPF_F_NO_PREALLOC}.
     *
     * @throws IllegalStateException after load
     */
    public OpenMap flags(int flags) {
        configuration.change(
                () -> Failures.check(Libbpf.mapSetFlags(pointer, flags), Operation.CONFIGURE, description));
        return this;
    }

    /**
     * The NUMA node that the map's memory is to be on; empty if it is any.
     *
     * @throws IllegalStateException after load
     */
    public OptionalInt numaNode() {
        return configuration.change(() -> (Libbpf.mapFlags(pointer) & ON_NUMA_NODE) == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Libbpf.mapNumaNode(pointer)));
    }

    /**
     * Has the map's memory be on a NUMA node, by the flag {@code BPF_F_NUMA_NODE}.
     *
     * @throws IllegalArgumentException if negative; if there is no such node, load fails
     * @throws IllegalStateException after load
     */
    public OpenMap numaNode(int node) {
        if (node < 0) {
            throw new IllegalArgumentException("a NUMA node is a number from 0 on, and not " + node);
        }
        configuration.change(() -> {
            Failures.check(Libbpf.mapSetNumaNode(pointer, node), Operation.CONFIGURE, description);
            int flags = Libbpf.mapFlags(pointer) | ON_NUMA_NODE;
            return Failures.check(Libbpf.mapSetFlags(pointer, flags), Operation.CONFIGURE, description);
        });
        return this;
    }

    /**
     * Where in a BPF file system the map will be pinned; empty if it will not.
     *
     * @throws IllegalStateException after load
     */
    public Optional<Path> pinPath() {
        String path = configuration.change(() -> NativeMemory.text(Libbpf.mapPinPath(pointer)));
        return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /**
     * Has the map outlive the skeleton, pinned at a path in a BPF file system; directories are made. If a map is pinned
     * there already, load uses that one, with what it holds.
     *
     * @throws IllegalStateException after load
     */
    public OpenMap pinPath(Path path) {
        configuration.change(() -> {
            try (NativeMemory memory = new NativeMemory()) {
                long text = memory.string(path.toString());
                return Failures.check(Libbpf.mapSetPinPath(pointer, text), Operation.CONFIGURE, description);
            }
        });
        return this;
    }

    /**
     * Uses a map that is pinned in a BPF file system in place of a new one; it stays pinned as it is.
     *
     * @throws BpfException if there is none, or no map
     * @throws IllegalStateException after load
     */
    public OpenMap reuse(Path pinned) {
        configuration.change(() -> {
            try (NativeMemory memory = new NativeMemory()) {
                int descriptor = Libbpf.objGet(memory.string(pinned.toString()));
                Failures.check(descriptor, Operation.FIND, "what is pinned at " + pinned);
                try {
                    return reuse(descriptor);
                } finally {
                    LibC.close(descriptor);
                }
            }
        });
        return this;
    }

    /**
     * Uses the map of another skeleton, so that both programs share it; it lives as long as one of them does.
     *
     * @throws BpfException if it is not of the kind and sizes that this one declares
     * @throws IllegalStateException after load, or if the other skeleton is closed
     */
    public OpenMap reuse(BpfMap other) {
        configuration.change(() -> {
            other.withDescriptor(this::reuse);
            return other;
        });
        return this;
    }

    /** libbpf takes any map, and its sizes; the verifier would blame the program for it. */
    private int reuse(int descriptor) {
        MapInfo given = MapInfo.of(descriptor, description);
        BpfMapType type = BpfMapType.of(Libbpf.mapType(pointer));
        int keySize = Libbpf.mapKeySize(pointer);
        int valueSize = Libbpf.mapValueSize(pointer);
        boolean buffer =
                type == BpfMapType.RINGBUF || type == BpfMapType.USER_RINGBUF || type == BpfMapType.PERF_EVENT_ARRAY;
        if (given.type() != type || !buffer && (given.keySize() != keySize || given.valueSize() != valueSize)) {
            throw new BpfException(description + " is declared as " + type + " with keys of " + keySize
                    + " and values of "
                    + valueSize + " bytes, and the map that it is to reuse is a " + given.type() + " with "
                    + given.keySize()
                    + " and " + given.valueSize() + ": remove that map if it is of an older version, or reuse another");
        }
        return Failures.check(Libbpf.mapReuseFd(pointer, descriptor), Operation.CONFIGURE, description);
    }

    /**
     * How many entries each of the maps in this map of maps will have room for.
     *
     * @throws BpfException if it is not known what this map holds
     * @throws IllegalStateException after load
     */
    public long innerMaxEntries() {
        return innerMap().maxEntries();
    }

    /**
     * Sets how many entries each of the maps in this map of maps will have room for.
     *
     * @throws BpfException if it is not known what this map holds
     * @throws IllegalArgumentException if no u32
     * @throws IllegalStateException after load
     */
    public OpenMap innerMaxEntries(long entries) {
        configuration.setInnerMap(name, innerMap().withMaxEntries(checked(entries)));
        return this;
    }

    /**
     * Sets what this map of maps holds, in place of what is declared in C, if anything is.
     *
     * @param keySize bytes
     * @param valueSize bytes
     * @throws IllegalStateException after load
     */
    public OpenMap inner(BpfMapType type, int keySize, int valueSize, long maxEntries) {
        configuration.setInnerMap(name, new InnerMap(type, keySize, valueSize, checked(maxEntries), 0, 0));
        return this;
    }

    private InnerMap innerMap() {
        return configuration
                .innerMap(pointer, name)
                .orElseThrow(() -> new BpfException(description + " does not declare what it holds: use __array(values,"
                        + " struct { … }) in C, or say it here by inner()"));
    }
}
