package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.runtime.BpfHashMap;

@BpfSkeleton("execsnoop.bpf.o")
class Probes {
    int started(ExecsnoopBpf skeleton) {
        BpfHashMap<Long, Exec> execs = skeleton.maps().execs().withValues(ExecCodec.TYPE);
        return execs.keys().size();
    }
}
