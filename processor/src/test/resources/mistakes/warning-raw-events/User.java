// A buffer of which nothing says what it carries is a warning, which `@SuppressWarnings("bpf4j.raw-events")` silences
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        struct {
            __uint(type, BPF_MAP_TYPE_RINGBUF);
            __uint(max_entries, 4096);
        } events SEC(".maps");
        """)
class User {}
