package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/** Network devices, by any index, to which XDP programs redirect packets. A value is or begins with a device's index. */
public class BpfDevMap<V> extends BpfRedirectMap<V> {
    static final String STRUCT = "struct bpf_devmap_val";

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfDevMap(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfDevMap(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.DEVMAP);
    }

    @Override
    final String struct() {
        return STRUCT;
    }
}
