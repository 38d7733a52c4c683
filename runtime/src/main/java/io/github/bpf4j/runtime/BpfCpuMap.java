package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/** CPUs, by their number, to which XDP programs redirect packets. A value is or begins with the length of a queue. */
public class BpfCpuMap<V> extends BpfRedirectMap<V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfCpuMap(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfCpuMap(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.CPUMAP);
    }

    @Override
    final String struct() {
        return "struct bpf_cpumap_val";
    }
}
