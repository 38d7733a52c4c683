package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;

/** A map before load: usable only inside of the callback that is passed to {@code load}. */
public final class OpenMap {
    private static final long U32_MAX = 0xffff_ffffL;

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
        this.configuration = object.configuration().orElseThrow(() -> Configuration.outside(object));
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
