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
}
