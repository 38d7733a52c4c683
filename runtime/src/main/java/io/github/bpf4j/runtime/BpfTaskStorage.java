package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;

/** Values that the kernel keeps with processes. Java names one by its process id, and reaches its main thread's value. */
public class BpfTaskStorage<V> extends BpfLocalStorage<Long, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfTaskStorage(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfTaskStorage(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.TASK_STORAGE);
    }

    @Override
    final Descriptor open(Long owner) {
        return Descriptor.ofProcess(owner);
    }
}
