// A buffer that several skeletons of the package have
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        struct event { __u32 pid; };

        struct {
            __uint(type, BPF_MAP_TYPE_RINGBUF);
            __uint(max_entries, 4096);
            __type(value, struct event);
        } events SEC(".maps");
        """)
class Probes {}

class User {
    @OnEvent("events")
    void any(Object event) {}
}
