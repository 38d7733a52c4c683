#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

SEC("socket")
int on_packet(struct __sk_buff *packet)
{
	counter++;
	return;
}

char LICENSE[] SEC("license") = "GPL";
