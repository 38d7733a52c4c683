// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// A function in place of another program's.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

SEC("freplace/weight")
int heavier(struct xdp_md *frame)
{
	return 100;
}

char LICENSE[] SEC("license") = "GPL";
