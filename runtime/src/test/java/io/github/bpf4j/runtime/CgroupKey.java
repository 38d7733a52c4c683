package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;

/** {@code struct bpf_cgroup_storage_key}. */
final class CgroupKey extends BpfStruct {
    static final StructType<CgroupKey> TYPE = StructType.of("struct bpf_cgroup_storage_key", 16, CgroupKey::new);

    private CgroupKey() {}

    @Override
    protected StructType<CgroupKey> structType() {
        return TYPE;
    }
}
