/* Events that functions hand to each other. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct other {
	__u64 count;
	char name[40];
};

struct unrelated {
	__u64 numbers[4];
};

NOINLINE long send(void *ctx, void *map, void *data, __u64 size)
{
	return bpf_perf_event_output(ctx, map, 0, data, size);
}

PERF(by_function); // EXACT struct event
SEC("raw_tp/a") int send_by_function(void *ctx)
{
	struct event event = {};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	send(ctx, &by_function, &event, sizeof(event));
	return 0;
}

PERF(by_the_same_function); // EXACT struct other
SEC("raw_tp/a") int send_other_by_function(void *ctx)
{
	struct other other = {};
	bpf_get_current_comm(other.name, sizeof(other.name));
	send(ctx, &by_the_same_function, &other, sizeof(other));
	return 0;
}

NOINLINE long send_again(void *ctx, void *data, __u64 size, void *map)
{
	bpf_ktime_get_ns();
	return send(ctx, map, data, size) + 1;
}

PERF(by_two_functions); // EXACT struct event
SEC("raw_tp/a") int send_by_two_functions(void *ctx)
{
	struct event event = {.time = 1};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	send_again(ctx, &event, sizeof(event), &by_two_functions);
	return 0;
}

PERF(by_typed_function); // EXACT struct event
NOINLINE long send_typed(void *ctx, struct event *event)
{
	event->time = bpf_ktime_get_ns();
	return bpf_perf_event_output(ctx, &by_typed_function, 0, event, sizeof(*event));
}

SEC("raw_tp/a") int send_by_typed_function(void *ctx)
{
	struct event event = {};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	return send_typed(ctx, &event);
}

PERF(inlined); // EXACT struct event
INLINE long send_inlined(void *ctx, void *data, __u64 size)
{
	return bpf_perf_event_output(ctx, &inlined, 0, data, size);
}

SEC("raw_tp/a") int send_by_inlined(void *ctx)
{
	struct event event = {.pid = 3};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	send_inlined(ctx, &event, sizeof(event));
	return 0;
}

RINGBUF(reserved_by_function); // EXACT struct event, EXACT struct other
NOINLINE void *reserve(__u64 size)
{
	return bpf_ringbuf_reserve(&reserved_by_function, size, 0);
}

SEC("raw_tp/a") int reserve_by_function(void *ctx)
{
	struct event *event = reserve(sizeof(*event));
	if (event) {
		bpf_get_current_comm(event->comm, sizeof(event->comm));
		bpf_ringbuf_submit(event, 0);
	}
	return 0;
}

SEC("raw_tp/a") int reserve_other_by_function(void *ctx)
{
	struct other *other = reserve(sizeof(*other));
	if (other) {
		bpf_get_current_comm(other->name, sizeof(other->name));
		bpf_ringbuf_submit(other, 0);
	}
	return 0;
}

RINGBUF(filled_by_function); // EXACT struct event
NOINLINE void fill(struct event *event)
{
	event->time = bpf_ktime_get_ns();
	bpf_get_current_comm(event->comm, sizeof(event->comm));
}

SEC("raw_tp/a") int reserve_filled(void *ctx)
{
	void *memory = bpf_ringbuf_reserve(&filled_by_function, sizeof(struct event), 0);
	if (memory) {
		fill(memory);
		bpf_ringbuf_submit(memory, 0);
	}
	return 0;
}

/* As bcc's compatibility header does. */
RINGBUF(either_ring); // EXACT struct event
PERF(either_perf); // EXACT struct event
struct {
	__uint(type, 6);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[4096]);
} heap SEC(".maps");
const volatile _Bool use_ring;

INLINE void *reserve_either(__u64 size)
{
	__u32 zero = 0;
	if (use_ring)
		return bpf_ringbuf_reserve(&either_ring, size, 0);
	return bpf_map_lookup_elem(&heap, &zero);
}

INLINE long submit_either(void *ctx, void *data, __u64 size)
{
	if (use_ring) {
		bpf_ringbuf_submit(data, 0);
		return 0;
	}
	return bpf_perf_event_output(ctx, &either_perf, 0, data, size);
}

SEC("raw_tp/a") int send_either(void *ctx)
{
	struct event *event = reserve_either(sizeof(*event));
	if (!event)
		return 0;
	event->pid = bpf_get_current_pid_tgid() >> 32;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	submit_either(ctx, event, sizeof(*event));
	return 0;
}
