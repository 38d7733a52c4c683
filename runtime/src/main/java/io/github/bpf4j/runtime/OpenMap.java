package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;

/** A map before load: usable only inside of the callback that is passed to {@code load}. */
public final class OpenMap {
    private static final long U32_MAX = 0xffff_ffffL;

    private final Configuration configuration;
    private final String description;
    private final long pointer;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no map of that name
     */
    public OpenMap(BpfObject object, String name) {
        this.configuration = object.configuration().orElseThrow(() -> Configuration.outside(object));
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
        if (entries < 0 || entries > U32_MAX) {
            throw new IllegalArgumentException("max_entries of a " + description + " is a u32, and not " + entries);
        }
        configuration.change(
                () -> Failures.check(Libbpf.mapSetMaxEntries(pointer, entries), Operation.CONFIGURE, description));
        return this;
    }
}
