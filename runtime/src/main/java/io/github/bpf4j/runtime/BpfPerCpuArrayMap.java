package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.ObjIntConsumer;

public class BpfPerCpuArrayMap<V> extends BpfMap {
    protected BpfPerCpuArrayMap(BpfObject object, String name, BpfType<V> value) {
        super(object, name + value);
    }

    public final int length() {
        throw new UnsupportedOperationException();
    }

    public final List<V> get(int index) {
        throw new UnsupportedOperationException();
    }

    public final void get(int index, List<V> into) {
        throw new UnsupportedOperationException();
    }

    public final void set(int index, List<V> values) {
        throw new UnsupportedOperationException();
    }

    public final void forEach(ObjIntConsumer<? super List<V>> action) {
        throw new UnsupportedOperationException();
    }
}
