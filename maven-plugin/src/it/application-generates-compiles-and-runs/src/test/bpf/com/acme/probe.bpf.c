#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

int packets;

SEC("socket")
int on_packet(struct __sk_buff *packet)
{
	packets++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
