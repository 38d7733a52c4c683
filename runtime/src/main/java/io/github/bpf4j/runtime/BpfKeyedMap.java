package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

public abstract class BpfKeyedMap<K, V> extends BpfMap {
    BpfKeyedMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name + key + value);
    }

    public final @Nullable V get(K key) {
        throw new UnsupportedOperationException();
    }

    public final boolean get(K key, V into) {
        throw new UnsupportedOperationException();
    }

    public final boolean containsKey(K key) {
        throw new UnsupportedOperationException();
    }

    public final void put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    public final boolean putIfAbsent(K key, V value) {
        throw new UnsupportedOperationException();
    }

    public final boolean replace(K key, V value) {
        throw new UnsupportedOperationException();
    }

    public final boolean remove(K key) {
        throw new UnsupportedOperationException();
    }

    public final void forEach(BiConsumer<? super K, ? super V> action) {
        throw new UnsupportedOperationException();
    }

    public final List<K> keys() {
        throw new UnsupportedOperationException();
    }

    protected final @Nullable V getByScalar(long key) {
        throw new UnsupportedOperationException();
    }

    protected final boolean getByScalar(long key, V into) {
        throw new UnsupportedOperationException();
    }

    protected final boolean containsByScalar(long key) {
        throw new UnsupportedOperationException();
    }

    protected final void putByScalar(long key, V value) {
        throw new UnsupportedOperationException();
    }

    protected final boolean putIfAbsentByScalar(long key, V value) {
        throw new UnsupportedOperationException();
    }

    protected final boolean replaceByScalar(long key, V value) {
        throw new UnsupportedOperationException();
    }

    protected final boolean removeByScalar(long key) {
        throw new UnsupportedOperationException();
    }
}
