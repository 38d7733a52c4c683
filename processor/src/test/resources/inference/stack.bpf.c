/* Events that are variables of a function. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct other {
	__u64 count;
	__u64 sum;
	char name[16];
};

PERF(stack_struct); // EXACT struct event
SEC("raw_tp/a") int send_stack(void *ctx)
{
	struct event event = {};
	event.pid = bpf_get_current_pid_tgid() >> 32;
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_perf_event_output(ctx, &stack_struct, 0, &event, sizeof(event));
	return 0;
}

RINGBUF(ring_output); // EXACT struct event
SEC("raw_tp/a") int send_ring_output(void *ctx)
{
	struct event event = {.time = bpf_ktime_get_ns()};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_ringbuf_output(&ring_output, &event, sizeof(event), 0);
	return 0;
}

PERF(packet); // EXACT struct event
SEC("raw_tp/a") int send_packet(void *ctx)
{
	struct event event = {.time = 1};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_skb_output(ctx, &packet, 0, &event, sizeof(event));
	return 0;
}

/* Of two variables of one size, the one that is sent. */
PERF(two_variables); // EXACT struct event
SEC("raw_tp/a") int send_one_of_two(void *ctx)
{
	struct other other = {};
	struct event event = {};
	bpf_get_current_comm(other.name, sizeof(other.name));
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	event.time = other.count;
	bpf_map_update_elem(&two_variables, &other.count, &other, 0);
	bpf_perf_event_output(ctx, &two_variables, 0, &event, sizeof(event));
	return 0;
}

/* A slot of the frame that two blocks share. */
PERF(shared_slot); // EXACT struct event, EXACT struct other
SEC("raw_tp/a") int send_shared_slot(void *ctx)
{
	if (bpf_ktime_get_ns() & 1) {
		struct event event = {};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_perf_event_output(ctx, &shared_slot, 1, &event, sizeof(event));
		bpf_ktime_get_ns();
	} else {
		struct other other = {};
		bpf_get_current_comm(other.name, sizeof(other.name));
		bpf_perf_event_output(ctx, &shared_slot, 2, &other, sizeof(other));
		bpf_get_current_pid_tgid();
	}
	return 0;
}

/* One call that two branches end with; nothing tells which of both types it is. */
PERF(merged_tails); // AMBIGUOUS struct event, AMBIGUOUS struct other | EXACT struct event, EXACT struct other
SEC("raw_tp/a") int send_merged(void *ctx)
{
	if (bpf_ktime_get_ns() & 1) {
		struct event event = {.pid = 7};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_perf_event_output(ctx, &merged_tails, 0, &event, sizeof(event));
	} else {
		struct other other = {.sum = 1};
		bpf_get_current_comm(other.name, sizeof(other.name));
		bpf_perf_event_output(ctx, &merged_tails, 0, &other, sizeof(other));
	}
	return 0;
}

/* A struct that clang keeps as numbers has no place in memory until it is sent. */
struct pair {
	__u64 first;
	__u64 second;
};

PERF(scalarised); // EXACT struct pair | PROBABLE struct pair
SEC("raw_tp/a") int send_scalars(void *ctx)
{
	struct pair pair;
	pair.first = bpf_ktime_get_ns();
	pair.second = pair.first * 3;
	bpf_perf_event_output(ctx, &scalarised, 0, &pair, sizeof(pair));
	return 0;
}

PERF(number); // EXACT __u64
SEC("raw_tp/a") int send_number(void *ctx)
{
	__u64 now = bpf_ktime_get_ns();
	bpf_perf_event_output(ctx, &number, 0, &now, sizeof(now));
	return 0;
}

PERF(text_buffer); // EXACT char [64]
SEC("raw_tp/a") int send_text(void *ctx)
{
	char text[64];
	bpf_probe_read(text, sizeof(text), ctx);
	bpf_perf_event_output(ctx, &text_buffer, 0, text, sizeof(text));
	return 0;
}

PERF(element); // EXACT struct event
SEC("raw_tp/a") int send_element(void *ctx)
{
	struct event events[3];
	bpf_probe_read(events, sizeof(events), ctx);
	bpf_perf_event_output(ctx, &element, 0, &events[1], sizeof(events[1]));
	return 0;
}

PERF(member); // EXACT struct event
SEC("raw_tp/a") int send_member(void *ctx)
{
	struct {
		__u64 private;
		struct event event;
	} both;
	bpf_probe_read(&both, sizeof(both), ctx);
	bpf_perf_event_output(ctx, &member, 0, &both.event, sizeof(both.event));
	return 0;
}

PERF(local_type); // EXACT struct local
SEC("raw_tp/a") int send_local_type(void *ctx)
{
	struct local {
		__u32 a;
		char b[12];
	} local = {};
	bpf_get_current_comm(local.b, sizeof(local.b));
	bpf_perf_event_output(ctx, &local_type, 0, &local, sizeof(local));
	return 0;
}

typedef struct {
	__u64 address;
	char name[24];
} symbol_t;

PERF(typedef_type); // EXACT symbol_t
SEC("raw_tp/a") int send_typedef(void *ctx)
{
	symbol_t symbol = {};
	bpf_probe_read_str(symbol.name, sizeof(symbol.name), ctx);
	bpf_perf_event_output(ctx, &typedef_type, 0, &symbol, sizeof(symbol));
	return 0;
}

union record {
	struct event event;
	char bytes[40];
};

PERF(union_type); // EXACT union record
SEC("raw_tp/a") int send_union(void *ctx)
{
	union record record = {};
	bpf_get_current_comm(record.event.comm, 16);
	bpf_perf_event_output(ctx, &union_type, 0, &record, sizeof(record));
	return 0;
}
