package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;

public class BpfPerCpuHashMap<K, V> extends BpfKeyedMap<K, List<V>> {
    protected BpfPerCpuHashMap(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name + value, key, io.github.bpf4j.runtime.type.BpfTypes.list(value, value.size(), 1));
    }
}
