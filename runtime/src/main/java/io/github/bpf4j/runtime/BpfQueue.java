package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

public class BpfQueue<V> extends BpfMap {
    protected BpfQueue(BpfObject object, String name, BpfType<V> value) {
        super(object, name + value);
    }

    public final void push(V value) {
        throw new UnsupportedOperationException();
    }

    public final @Nullable V peek() {
        throw new UnsupportedOperationException();
    }

    public final @Nullable V pop() {
        throw new UnsupportedOperationException();
    }
}
