#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct event {
	char kind;
	long time;
	unsigned int flag : 3;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8);
	__type(key, int);
	__type(value, struct event);
} events SEC(".maps");

int packets;

SEC("socket")
int on_packet(struct __sk_buff *packet)
{
	packets++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
