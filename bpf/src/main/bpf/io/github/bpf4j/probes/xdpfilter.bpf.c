// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Drops packets from blocked networks before the kernel's network stack sees them, and counts all.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

#define ETH_P_IP 0x0800
#define ETH_P_IPV6 0x86dd
#define ETH_P_8021Q 0x8100
#define MAX_RULES 1024
#define PASSED 0 // index in counters; a rule's is its own

// A network. IPv4 networks are as IPv6 has them: ::ffff:a.b.c.d, with 96 bits more before the prefix's own.
struct network {
	__u32 prefix_length;
	__u8 address[16];
};

struct counter {
	__u64 packets;
	__u64 bytes;
};

// The blocked networks, each with the number of its rule, from 1 on.
struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__uint(max_entries, MAX_RULES);
	__type(key, struct network);
	__type(value, __u32);
} blocked SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, MAX_RULES + 1);
	__type(key, __u32);
	__type(value, struct counter);
} counters SEC(".maps");

static __always_inline void count(__u32 index, __u64 bytes)
{
	struct counter *counter = bpf_map_lookup_elem(&counters, &index);

	if (counter) {
		counter->packets++;
		counter->bytes += bytes;
	}
}

// Finds the packet's source; false if it is no IP packet, or ends too early.
static __always_inline bool read_source(void *data, void *end, __u8 *source)
{
	struct ethhdr *ethernet = data;
	void *next = ethernet + 1;
	__be16 protocol;

	if (next > end)
		return false;
	protocol = ethernet->h_proto;
	if (protocol == bpf_htons(ETH_P_8021Q)) {
		struct vlan_hdr *vlan = next;

		next = vlan + 1;
		if (next > end)
			return false;
		protocol = vlan->h_vlan_encapsulated_proto;
	}
	if (protocol == bpf_htons(ETH_P_IP)) {
		struct iphdr *ip = next;

		if ((void *)(ip + 1) > end)
			return false;
		source[10] = 0xff;
		source[11] = 0xff;
		__builtin_memcpy(&source[12], &ip->saddr, sizeof(ip->saddr));
		return true;
	}
	if (protocol == bpf_htons(ETH_P_IPV6)) {
		struct ipv6hdr *ip = next;

		if ((void *)(ip + 1) > end)
			return false;
		__builtin_memcpy(source, &ip->saddr, sizeof(ip->saddr));
		return true;
	}
	return false;
}

SEC("xdp")
int filter(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *end = (void *)(long)ctx->data_end;
	struct network source = {.prefix_length = 128};
	__u32 *rule = NULL;

	if (read_source(data, end, source.address))
		rule = bpf_map_lookup_elem(&blocked, &source);
	count(rule ? *rule : PASSED, end - data);
	return rule ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
