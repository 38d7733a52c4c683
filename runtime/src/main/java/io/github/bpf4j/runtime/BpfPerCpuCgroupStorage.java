package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.List;

/**
 * As {@link BpfCgroupStorage}, with a value for each possible CPU, which only programs on that CPU change.
 *
 * <p>Values are lists, as long as {@link PossibleCpus#count()} says, by number of the CPU.
 */
public class BpfPerCpuCgroupStorage<K, V> extends BpfCgroupStorage<K, List<V>> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfPerCpuCgroupStorage(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        super(object, name, key, PossibleCpus.listOf(value), value.size(), BpfMapType.PERCPU_CGROUP_STORAGE);
    }
}
