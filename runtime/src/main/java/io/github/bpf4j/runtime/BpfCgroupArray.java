package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import java.nio.file.Path;

/**
 * Cgroups by index, for programs that ask whether something is in one of them. Places are empty at first, and the kernel
 * does not tell which are not.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 */
public class BpfCgroupArray extends BpfMap {
    private final Slots<Long> slots;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfCgroupArray(BpfObject object, String name) {
        this(new BpfMapHandle(object, name));
    }

    /** As the other, for an inner map. */
    protected BpfCgroupArray(BpfMapHandle handle) {
        super(handle);
        check(Integer.BYTES, Integer.BYTES, BpfMapType.CGROUP_ARRAY);
        this.slots = Slots.ofDescriptors(this);
    }

    /** How many cgroups it has room for. */
    public final int length() {
        return slots.length();
    }

    /**
     * Puts a cgroup at an index.
     *
     * @param cgroup its directory, in a file system of type cgroup2
     * @throws BpfException if it is no cgroup
     */
    public final void set(int index, Path cgroup) {
        try (Descriptor descriptor = Descriptor.ofFile(cgroup)) {
            slots.set(index, (long) descriptor.number());
        }
    }

    /** Empties the place at an index; returns whether there was a cgroup. */
    public final boolean remove(int index) {
        return slots.remove(index);
    }
}
