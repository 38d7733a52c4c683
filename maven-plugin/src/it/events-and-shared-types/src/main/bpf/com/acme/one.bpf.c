#include "event.h"

#warning nobody wants to see this

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

struct event last; // keeps the type in the BTF

SEC("socket")
int one(void *context)
{
	return last.number;
}

char LICENSE[] SEC("license") = "GPL";
