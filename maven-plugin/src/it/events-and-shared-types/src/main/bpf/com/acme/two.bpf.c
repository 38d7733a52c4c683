#include "event.h"

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, struct event);
} table SEC(".maps");

struct text {
	enum kind kind;
	char text[8];
};

typedef struct {
	__u32 kind;
	__u64 numbers[4];
} numbers_t;

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} both SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} untyped SEC(".maps");

struct text text; // keeps the type in the BTF
numbers_t numbers;

SEC("socket")
int two(void *context)
{
	return text.kind + numbers.kind;
}

char LICENSE[] SEC("license") = "GPL";
