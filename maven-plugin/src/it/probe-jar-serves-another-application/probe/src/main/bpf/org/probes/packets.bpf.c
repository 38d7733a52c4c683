#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct flow {
	__u32 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __u32);
	__type(value, struct flow);
} flows SEC(".maps");

SEC("socket")
int on_packet(struct __sk_buff *packet)
{
	__u32 interface = packet->ifindex;
	struct flow *flow = bpf_map_lookup_elem(&flows, &interface);
	if (flow) {
		flow->packets++;
		flow->bytes += packet->len;
	}
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
