// Maps and global variables, which readers and writers of user space are measured with.

#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct value {
	__u64 count;
	__u32 id;
	char name[12];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10000);
	__type(key, __u32);
	__type(value, struct value);
} small SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__uint(max_entries, 1000000);
	__type(key, __u32);
	__type(value, struct value);
} large SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 10000);
	__type(key, __u32);
	__type(value, struct value);
} percpu SEC(".maps");

__u64 counter;

// Makes an entry of each map, so that the object keeps them.
SEC("raw_tp")
int touch(void *context)
{
	struct value value = { .name = "a name" };
	__u32 zero = 0;

	counter++;
	bpf_map_update_elem(&small, &zero, &value, BPF_ANY);
	bpf_map_update_elem(&large, &zero, &value, BPF_ANY);
	bpf_map_update_elem(&percpu, &zero, &value, BPF_ANY);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
