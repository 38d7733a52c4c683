// A mistake in the C text
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        SEC("xdp") int pass(struct xdp_md *context)
        {
            return XDP_PAS;
        }
        """)
class User {}
