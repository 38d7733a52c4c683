// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// The packet filter of docs/testing.md: marks each packet, and drops what is not IPv4.

#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

SEC("xdp")
int filter(struct xdp_md *context)
{
	struct ethhdr *ethernet = (void *)(long)context->data;
	__u8 *payload = (void *)(ethernet + 1);

	if (payload + 1 > (__u8 *)(long)context->data_end)
		return XDP_DROP;
	*payload = 0x42;
	return ethernet->h_proto == bpf_htons(ETH_P_IP) ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
