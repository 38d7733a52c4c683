package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

public class BpfHashMap<K, V> extends BpfKeyedMap<K, V> {
    protected BpfHashMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name, key, value);
    }

    public final @Nullable V getAndRemove(K key) {
        throw new UnsupportedOperationException();
    }

    protected final @Nullable V getAndRemoveByScalar(long key) {
        throw new UnsupportedOperationException();
    }
}
