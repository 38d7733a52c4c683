package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;

public class BpfRingBuffer<E extends BpfStruct> extends BpfMap {
    protected BpfRingBuffer(BpfObject object, String name, StructType<E> event) {
        super(object, name + event);
    }

    public final int size() {
        throw new UnsupportedOperationException();
    }
}
