// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Maps as docs/maps.md uses them. The program counts a packet of the port that its first bytes say.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define PORTS 1024

struct traffic {
	__u64 bytes;
	__u32 packets;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, PORTS);
	__type(key, int);
	__type(value, struct traffic);
} traffic SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, PORTS);
	__type(key, int);
	__type(value, _Bool);
} blocked SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, PORTS);
	__type(key, int);
	__type(value, __u64);
} packets SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, PORTS);
	__type(key, __u32);
	__type(value, struct traffic);
} per_cpu SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u64);
} totals SEC(".maps");

SEC("tc")
int on_packet(struct __sk_buff *packet)
{
	struct traffic none = {}, *counted;
	__u64 zero = 0, *count;
	__u32 first = 0;
	int port = 0;

	bpf_skb_load_bytes(packet, 0, &port, 2);
	port &= PORTS - 1;
	if (bpf_map_lookup_elem(&blocked, &port))
		return 2;
	bpf_map_update_elem(&traffic, &port, &none, BPF_NOEXIST);
	counted = bpf_map_lookup_elem(&traffic, &port);
	if (counted) {
		__sync_fetch_and_add(&counted->bytes, packet->len);
		__sync_fetch_and_add(&counted->packets, 1);
	}
	bpf_map_update_elem(&packets, &port, &zero, BPF_NOEXIST);
	count = bpf_map_lookup_elem(&packets, &port);
	if (count)
		(*count)++;
	counted = bpf_map_lookup_elem(&per_cpu, &port);
	if (counted)
		counted->bytes += packet->len;
	count = bpf_map_lookup_elem(&totals, &first);
	if (count)
		__sync_fetch_and_add(count, 1);
	return 0;
}

char LICENSE[] SEC("license") = "Dual BSD/GPL";
