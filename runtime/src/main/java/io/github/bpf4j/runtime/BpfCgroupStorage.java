package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A value for each cgroup that a program is attached to, made by the kernel when it is attached, and freed when it is
 * detached: the older kind of storage for cgroups, of which {@link BpfCgrpStorage} is the newer.
 *
 * @param <K> what a key is in Java: the cgroup's inode number, or a struct that has it and the attach type
 * @param <V> what a value is in Java
 */
public class BpfCgroupStorage<K, V> extends BpfEntryMap<K, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfCgroupStorage(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(object, name, key, value, value.size(), BpfMapType.CGROUP_STORAGE);
    }

    BpfCgroupStorage(BpfObject object, String name, BpfType<K> key, BpfType<V> value, int valueSize, BpfMapType kind) {
        super(new BpfMapHandle(object, name), key, value);
        check(key.size(), valueSize, kind);
    }
}
