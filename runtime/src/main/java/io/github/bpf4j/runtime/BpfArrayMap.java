package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.function.ObjIntConsumer;

public class BpfArrayMap<V> extends BpfMap {
    protected BpfArrayMap(BpfObject object, String name, BpfType<V> value) {
        super(object, name + value);
    }

    public final int length() {
        throw new UnsupportedOperationException();
    }

    public final V get(int index) {
        throw new UnsupportedOperationException();
    }

    public final void get(int index, V into) {
        throw new UnsupportedOperationException();
    }

    public final void set(int index, V value) {
        throw new UnsupportedOperationException();
    }

    public final void forEach(ObjIntConsumer<? super V> action) {
        throw new UnsupportedOperationException();
    }
}
