// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// What the torture test opens and closes at odd moments. Whatever it stores or sends carries the number of its owner, so
// that anything which got to another object's descriptor or memory shows.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

// With the header that a ring buffer puts before it, it takes 32 bytes: each place of the ring always has the same part.
struct item {
	__u64 owner;
	__u64 number;
	__u64 complement;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, struct item);
} entries SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, struct item);
} slots SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 64 * 1024);
	__type(value, struct item);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__type(key, __u32);
	__type(value, struct item);
} samples SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_USER_RINGBUF);
	__uint(max_entries, 4096);
	__type(value, struct item);
} requests SEC(".maps");

struct inner {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, struct item);
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__uint(max_entries, 16);
	__type(key, __u32);
	__array(values, struct inner);
} families SEC(".maps");

const volatile __u64 owner;
__u64 owner_too = 1;
__u64 runs;
__u64 strangers;

static long take(struct bpf_dynptr *record, void *context)
{
	struct item item;

	if (bpf_dynptr_read(&item, sizeof(item), record, 0, 0) || item.owner != owner)
		__sync_fetch_and_add(&strangers, 1);
	return 0;
}

// Run by Java, never by the kernel.
SEC("socket")
int run(struct __sk_buff *context)
{
	__u32 key = bpf_get_prandom_u32() & 127, slot = key & 15;
	struct item item = { .owner = owner, .number = runs, .complement = ~owner };

	__sync_fetch_and_add(&runs, 1);
	if (owner_too != owner)
		__sync_fetch_and_add(&strangers, 1);
	bpf_map_update_elem(&entries, &key, &item, BPF_ANY);
	bpf_map_update_elem(&slots, &slot, &item, BPF_ANY);
	bpf_ringbuf_output(&events, &item, sizeof(item), 0);
	bpf_perf_event_output(context, &samples, BPF_F_CURRENT_CPU, &item, sizeof(item));
	bpf_user_ringbuf_drain(&requests, take, 0, 0);
	return owner;
}

SEC("raw_tp/sched_process_exec")
int on_exec(void *context)
{
	return 0;
}

// Its end takes the kernel long.
SEC("tracepoint/sched/sched_process_exit")
int on_exit(void *context)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
