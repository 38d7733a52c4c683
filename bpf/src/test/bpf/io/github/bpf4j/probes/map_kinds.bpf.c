// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Maps of many kinds. When the target process writes 8000 + n bytes, to whatever file, all of them get to work on n.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf4j.h>

#define FIRST_COMMAND 8000
#define COMMANDS 100

struct request {
	__u64 number;
	__u32 weight;
};

enum kind { KIND_NONE, KIND_PLAIN, KIND_NAMED };

struct plain {
	enum kind kind;
	__u32 number;
};

struct named {
	enum kind kind;
	__u32 number;
	char name[12];
};

struct total {
	__u64 count;
	__u64 weight;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__type(key, __u32);
	__type(value, struct plain);
} single SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 4);
} tagged SEC(".maps");
BPF4J_EVENT(tagged, struct plain, kind, KIND_PLAIN);
BPF4J_EVENT(tagged, struct named, kind, KIND_NAMED);

struct {
	__uint(type, BPF_MAP_TYPE_USER_RINGBUF);
	__uint(max_entries, 4096);
	__type(value, struct request);
} requests SEC(".maps");

struct totals {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, struct total);
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, __u32);
	__array(values, struct totals);
} by_number SEC(".maps");

struct totals always SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, __u32);
	__array(values, struct totals);
} by_index SEC(".maps") = { .values = { [0] = &always } };

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, COMMANDS);
	__uint(key_size, 4);
	__uint(value_size, 4);
} jumps SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_BLOOM_FILTER);
	__uint(max_entries, 64);
	__type(value, __u32);
} seen SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct total);
} of_task SEC(".maps");

const volatile __u32 target;
__u32 jumped_to;
static volatile __u32 hidden SEC(".data.hidden") = 11;

static long take(struct bpf_dynptr *record, void *context)
{
	struct total *total = context;
	struct request request;

	if (bpf_dynptr_read(&request, sizeof(request), record, 0, 0))
		return 1;
	total->count++;
	total->weight += request.weight;
	return 0;
}

static void add(void *map, __u32 key, const struct total *more)
{
	struct total *total = map ? bpf_map_lookup_elem(map, &key) : 0;

	if (total) {
		total->count += more->count;
		total->weight += more->weight;
	} else if (map) {
		bpf_map_update_elem(map, &key, more, BPF_ANY);
	}
}

struct write {
	__u64 common;
	long number, file, buffer, size;
};

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct write *call)
{
	__u32 zero = 0, n = call->size - FIRST_COMMAND;
	struct plain plain = { .kind = KIND_PLAIN, .number = n };
	struct named named = { .kind = KIND_NAMED, .number = n, .name = "named" };
	struct total total = {};

	if (bpf_get_current_pid_tgid() >> 32 != target || n >= COMMANDS)
		return 0;
	bpf_perf_event_output(call, &single, BPF_F_CURRENT_CPU, &plain, sizeof(plain));
	bpf_perf_event_output(call, &tagged, BPF_F_CURRENT_CPU, &plain, sizeof(plain));
	bpf_perf_event_output(call, &tagged, BPF_F_CURRENT_CPU, &named, sizeof(named));
	bpf_user_ringbuf_drain(&requests, take, &total, 0);
	add(bpf_map_lookup_elem(&by_index, &zero), n, &total);
	add(bpf_map_lookup_elem(&by_number, &n), n, &total);
	bpf_map_push_elem(&seen, &n, BPF_ANY);
	bpf_tail_call(call, &jumps, n);
	return 0;
}

SEC("tracepoint")
int jump_target(void *context)
{
	jumped_to = hidden;
	return 0;
}

char LICENSE[] SEC("license") = "Dual BSD/GPL";
