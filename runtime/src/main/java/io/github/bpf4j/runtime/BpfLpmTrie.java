package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

public class BpfLpmTrie<K, V> extends BpfKeyedMap<K, V> {
    protected BpfLpmTrie(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name, key, value);
    }
}
