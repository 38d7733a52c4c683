package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;

/** Values that the kernel keeps with sockets. */
public class BpfSocketStorage<V> extends BpfLocalStorage<BpfSocket, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfSocketStorage(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfSocketStorage(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.SK_STORAGE);
    }

    @Override
    final Descriptor open(BpfSocket owner) {
        return owner.open();
    }
}
