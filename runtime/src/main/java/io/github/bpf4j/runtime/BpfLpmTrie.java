package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A map whose keys are prefixes of bits, for instance networks: the struct of a key starts with the prefix's length.
 *
 * <p>To look a key up finds the entry with the longest prefix that matches it. Storing and removing take the key as it
 * is.
 */
public class BpfLpmTrie<K, V> extends BpfKeyedMap<K, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfLpmTrie(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(new BpfMapHandle(object, name), key, value);
    }

    /** As the other, for an inner map. */
    protected BpfLpmTrie(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, value);
        check(key.size(), value.size(), BpfMapType.LPM_TRIE);
    }

    /**
     * The same map with keys of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's keys
     */
    public final <T> BpfLpmTrie<T, V> withKeys(BpfType<T> type) {
        return new BpfLpmTrie<>(handle(), type, values().valueType());
    }

    /**
     * The same map with values of another Java type, such as a record's.
     *
     * @throws BpfException if the type has not the size of the map's values
     */
    public final <T> BpfLpmTrie<K, T> withValues(BpfType<T> type) {
        return new BpfLpmTrie<>(handle(), values().keyType(), type);
    }
}
