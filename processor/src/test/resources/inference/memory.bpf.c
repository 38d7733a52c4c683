/* Events that lie in maps, in global variables, and elsewhere. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct large {
	__u32 length;
	char text[4092];
};

struct {
	__uint(type, 6);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct large);
} scratch SEC(".maps");

struct {
	__uint(type, 1);
	__uint(max_entries, 100);
	__type(key, __u64);
	__type(value, struct event);
} started SEC(".maps");

PERF(scratch_whole); // EXACT struct large
SEC("raw_tp/a") int send_scratch(void *ctx)
{
	__u32 zero = 0;
	struct large *large = bpf_map_lookup_elem(&scratch, &zero);
	if (!large)
		return 0;
	large->length = bpf_probe_read_str(large->text, sizeof(large->text), ctx);
	bpf_perf_event_output(ctx, &scratch_whole, 0, large, sizeof(*large));
	return 0;
}

PERF(run_time_length); // PREFIX struct large
SEC("raw_tp/a") int send_length(void *ctx)
{
	__u32 zero = 0;
	struct large *large = bpf_map_lookup_elem(&scratch, &zero);
	if (!large)
		return 0;
	large->length = bpf_probe_read_str(large->text, sizeof(large->text), ctx);
	bpf_perf_event_output(ctx, &run_time_length, 0, large, 4 + (large->length & 1023));
	return 0;
}

PERF(first_half); // PREFIX struct large
SEC("raw_tp/a") int send_half(void *ctx)
{
	__u32 zero = 0;
	struct large *large = bpf_map_lookup_elem(&scratch, &zero);
	if (!large)
		return 0;
	large->length = bpf_probe_read_str(large->text, 1000, ctx);
	bpf_perf_event_output(ctx, &first_half, 0, large, 1004);
	return 0;
}

PERF(map_value); // EXACT struct event
SEC("raw_tp/a") int send_value(void *ctx)
{
	__u64 key = bpf_get_current_pid_tgid();
	struct event *event = bpf_map_lookup_elem(&started, &key);
	if (event) {
		event->time = bpf_ktime_get_ns() - event->time;
		bpf_perf_event_output(ctx, &map_value, 0, event, sizeof(*event));
	}
	return 0;
}

/* Only the map says what this is. */
PERF(untyped_value); // PROBABLE struct event
SEC("raw_tp/a") int send_untyped_value(void *ctx)
{
	__u64 key = bpf_get_current_pid_tgid();
	void *value = bpf_map_lookup_elem(&started, &key);
	if (value)
		bpf_perf_event_output(ctx, &untyped_value, 0, value, 32);
	return 0;
}

struct event last;
static struct event hidden;

RINGBUF(global); // EXACT struct event
SEC("raw_tp/a") int send_global(void *ctx)
{
	last.time = bpf_ktime_get_ns();
	bpf_get_current_comm(last.comm, sizeof(last.comm));
	bpf_ringbuf_output(&global, &last, sizeof(last), 0);
	return 0;
}

RINGBUF(static_variable); // EXACT struct event
SEC("raw_tp/a") int send_static(void *ctx)
{
	hidden.time = bpf_ktime_get_ns();
	bpf_get_current_comm(hidden.comm, sizeof(hidden.comm));
	bpf_ringbuf_output(&static_variable, &hidden, sizeof(hidden), 0);
	return 0;
}

RINGBUF(copied); // EXACT struct event
SEC("raw_tp/a") int send_copy(void *ctx)
{
	__u64 key = bpf_get_current_pid_tgid();
	struct event *event = bpf_map_lookup_elem(&started, &key);
	struct event copy;
	if (!event)
		return 0;
	copy = *event;
	copy.time = bpf_ktime_get_ns();
	bpf_ringbuf_output(&copied, &copy, sizeof(copy), 0);
	return 0;
}

/* The kernel's memory: raw bytes. */
PERF(foreign); // UNKNOWN
SEC("raw_tp/a") int send_context(void *ctx)
{
	bpf_perf_event_output(ctx, &foreign, 0, ctx, 24);
	return 0;
}

/* A buffer that is chosen at run time. */
RINGBUF(first_ring); // EXACT struct event
RINGBUF(second_ring); // EXACT struct event
struct ring {
	__uint(type, 27);
	__uint(max_entries, 4096);
};
struct {
	__uint(type, 12);
	__uint(max_entries, 2);
	__type(key, __u32);
	struct ring *values[];
} rings SEC(".maps") = {.values = {(void *)&first_ring, (void *)&second_ring}};

SEC("raw_tp/a") int send_chosen(void *ctx)
{
	__u32 which = bpf_get_current_pid_tgid() & 1;
	void *ring = bpf_map_lookup_elem(&rings, &which);
	struct event event = {.time = bpf_ktime_get_ns()};
	if (!ring)
		return 0;
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_ringbuf_output(ring, &event, sizeof(event), 0);
	return 0;
}
