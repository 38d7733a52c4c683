// What Java cannot have as it is in C is a warning, which `@SuppressWarnings("bpf4j.degraded")` silences
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        struct {
            __uint(type, BPF_MAP_TYPE_HASH);
            __uint(key_size, 4);
            __uint(value_size, 64);
            __uint(max_entries, 1);
        } sizes SEC(".maps");
        """)
class User {}
