package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;
import java.nio.file.Path;

/** Values that the kernel keeps with cgroups. Java names one by its directory: {@code /sys/fs/cgroup/system.slice}. */
public class BpfCgrpStorage<V> extends BpfLocalStorage<Path, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfCgrpStorage(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfCgrpStorage(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.CGRP_STORAGE);
    }

    @Override
    final Descriptor open(Path owner) {
        return Descriptor.ofFile(owner);
    }
}
