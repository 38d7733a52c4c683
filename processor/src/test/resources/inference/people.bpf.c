/* How people write it: casts, scratch memory, choices, callbacks, parts. */
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

struct longer {
	__u32 kind;
	__u32 length;
	char text[56];
};

struct task {
	int pid;
	struct task *parent;
	char comm[16];
} __attribute__((preserve_access_index));

ARRAY(heap, 4096);

/* CO-RE: members of a kernel's struct, read one by one. */
#define CORE_READ(destination, source) \
	bpf_probe_read_kernel(&(destination), sizeof(destination), __builtin_preserve_access_index(&(source)))

PERF(core_reads); // EXACT struct event
SEC("raw_tp/a") int send_core_reads(__u64 *ctx)
{
	struct task *task = (void *)ctx[0], *parent;
	struct event event = {};
	CORE_READ(parent, task->parent);
	CORE_READ(event.pid, parent->pid);
	CORE_READ(event.comm, task->comm);
	bpf_perf_event_output(ctx, &core_reads, 0xffffffffULL, &event, sizeof(event));
	return 0;
}

/* An inlined helper of void *, that itself has a helper. */
INLINE long put(void *map, const void *data, __u64 size)
{
	return bpf_ringbuf_output(map, (void *)data, size, 0);
}

INLINE long put_event(void *map, void *anything)
{
	return put(map, anything, sizeof(struct event));
}

RINGBUF(through_two_inlined); // EXACT struct event
SEC("raw_tp/a") int send_through_inlined(void *ctx)
{
	struct event event = {.pid = bpf_get_current_pid_tgid()};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	put_event(&through_two_inlined, &event);
	return 0;
}

/* Scratch memory of bytes that is one type here and another there. */
PERF(scratch_of_two_types); // EXACT struct event, EXACT struct longer
SEC("raw_tp/a") int send_scratch_event(void *ctx)
{
	__u32 zero = 0;
	struct event *event = bpf_map_lookup_elem(&heap, &zero);
	if (!event)
		return 0;
	event->time = bpf_ktime_get_ns();
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_perf_event_output(ctx, &scratch_of_two_types, 0, event, sizeof(*event));
	return 0;
}

SEC("raw_tp/a") int send_scratch_longer(void *ctx)
{
	__u32 zero = 0;
	struct longer *longer = bpf_map_lookup_elem(&heap, &zero);
	if (!longer)
		return 0;
	longer->length = bpf_probe_read_str(longer->text, sizeof(longer->text), ctx);
	bpf_perf_event_output(ctx, &scratch_of_two_types, 0, longer, sizeof(*longer));
	return 0;
}

/* In one function, one after the other, and of the same size: both or neither. */
PERF(scratch_twice); // AMBIGUOUS struct event, AMBIGUOUS struct other | EXACT struct event, EXACT struct other | AMBIGUOUS struct other, EXACT struct event
SEC("raw_tp/a") int send_scratch_twice(void *ctx)
{
	__u32 zero = 0;
	void *memory = bpf_map_lookup_elem(&heap, &zero);
	if (!memory)
		return 0;
	struct event *event = memory;
	event->time = bpf_ktime_get_ns();
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_perf_event_output(ctx, &scratch_twice, 1, event, sizeof(*event));
	struct other *other = memory;
	other->sum = bpf_ktime_get_ns();
	bpf_perf_event_output(ctx, &scratch_twice, 2, other, sizeof(*other));
	return 0;
}

union message {
	struct event event;
	struct longer longer;
};

/* A union that is sent whole. */
RINGBUF(whole_union); // EXACT union message
SEC("raw_tp/a") int reserve_union(void *ctx)
{
	union message *message = bpf_ringbuf_reserve(&whole_union, sizeof(*message), 0);
	if (!message)
		return 0;
	message->longer.kind = 2;
	message->longer.length = bpf_probe_read_str(message->longer.text, sizeof(message->longer.text), ctx);
	bpf_ringbuf_submit(message, 0);
	return 0;
}

/* Of a union, the member that is meant. */
PERF(member_of_union); // EXACT struct event
SEC("raw_tp/a") int send_member_of_union(void *ctx)
{
	union message message = {};
	bpf_get_current_comm(message.event.comm, sizeof(message.event.comm));
	bpf_perf_event_output(ctx, &member_of_union, 0, &message.event, sizeof(message.event));
	return 0;
}

/* A header and what run time has of payload. */
PERF(payload_of_run_time); // PREFIX struct longer
SEC("raw_tp/a") int send_payload(__u64 *ctx)
{
	struct longer longer = {.kind = 1};
	__u32 length = ctx[1] & 31;
	longer.length = length;
	bpf_probe_read(longer.text, length, (void *)ctx[0]);
	bpf_perf_event_output(ctx, &payload_of_run_time, 0, &longer, 8 + length);
	return 0;
}

/* An array of structs, one of which run time chooses. */
PERF(chosen_element); // EXACT struct event | UNKNOWN | PREFIX struct event
SEC("raw_tp/a") int send_chosen_element(__u64 *ctx)
{
	struct event events[4];
	bpf_probe_read(events, sizeof(events), (void *)ctx[0]);
	bpf_perf_event_output(ctx, &chosen_element, 0, &events[ctx[1] & 3], sizeof(events[0]));
	return 0;
}

struct outer {
	__u64 cookie;
	struct event sub;
	char rest[8];
};

/* A struct inside of another that is scratch memory. */
PERF(inside_of_scratch); // EXACT struct event
SEC("raw_tp/a") int send_inside(void *ctx)
{
	__u32 zero = 0;
	struct outer *outer = bpf_map_lookup_elem(&heap, &zero);
	if (!outer)
		return 0;
	outer->cookie = 1;
	bpf_get_current_comm(outer->sub.comm, sizeof(outer->sub.comm));
	bpf_perf_event_output(ctx, &inside_of_scratch, 0, &outer->sub, sizeof(outer->sub));
	return 0;
}

/* A number in the middle of a struct. */
PERF(number_inside); // EXACT __u64
SEC("raw_tp/a") int send_number_inside(void *ctx)
{
	struct event event;
	bpf_probe_read(&event, sizeof(event), ctx);
	bpf_perf_event_output(ctx, &number_inside, 0, &event.time, sizeof(event.time));
	return 0;
}

/* The begin of a struct as far as it is filled: eight bytes, as many as its first member has. */
struct stamped {
	__u64 time;
	char text[56];
};

PERF(begin_of_a_struct); // PREFIX struct stamped
SEC("raw_tp/a") int send_begin(void *ctx)
{
	struct stamped stamped;
	bpf_probe_read(&stamped, sizeof(stamped), ctx);
	bpf_perf_event_output(ctx, &begin_of_a_struct, 0, &stamped, __builtin_offsetof(struct stamped, text));
	return 0;
}

/* A compound literal, which has no name. */
PERF(compound_literal); // UNKNOWN | EXACT struct other | PROBABLE struct other
SEC("raw_tp/a") int send_literal(void *ctx)
{
	bpf_perf_event_output(ctx, &compound_literal, 0, &(struct other){.count = 1, .sum = bpf_ktime_get_ns()},
			      sizeof(struct other));
	return 0;
}

RINGBUF(literal_in_place); // EXACT struct other
SEC("raw_tp/a") int reserve_literal(void *ctx)
{
	struct other *other = bpf_ringbuf_reserve(&literal_in_place, sizeof(*other), 0);
	if (!other)
		return 0;
	*other = (struct other){.sum = bpf_ktime_get_ns()};
	bpf_ringbuf_submit(other, 0);
	return 0;
}

/* One of two buffers. */
RINGBUF(either_one); // EXACT struct event
RINGBUF(or_the_other); // EXACT struct event
SEC("raw_tp/a") int send_to_either(__u64 *ctx)
{
	struct event event = {.time = 5};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_ringbuf_output(ctx[0] & 1 ? (void *)&either_one : (void *)&or_the_other, &event, sizeof(event), 0);
	return 0;
}

/* One of two things, and their sizes. */
PERF(either_thing); // EXACT struct event, EXACT struct longer | AMBIGUOUS struct event, AMBIGUOUS struct longer
SEC("raw_tp/a") int send_either_thing(__u64 *ctx)
{
	struct event event = {.time = 5};
	struct longer longer = {.kind = 5};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_get_current_comm(longer.text, 16);
	_Bool first = ctx[0] & 1;
	void *data = first ? (void *)&event : (void *)&longer;
	__u64 size = first ? sizeof(event) : sizeof(longer);
	bpf_perf_event_output(ctx, &either_thing, 0, data, size);
	return 0;
}

/* One of two things of which one is nothing that has a type. */
PERF(one_is_foreign); // EXACT struct event, UNKNOWN | UNKNOWN
SEC("raw_tp/a") int send_perhaps_foreign(__u64 *ctx)
{
	struct event event = {.time = 5};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	void *data = ctx[0] & 1 ? (void *)&event : (void *)ctx;
	bpf_perf_event_output(ctx, &one_is_foreign, 0, data, 32);
	return 0;
}

/* A callback of bpf_loop, with all it needs in its context. */
struct walk {
	__u64 *registers;
	struct event event;
};

RINGBUF(in_a_callback); // EXACT struct event
static long on_each(__u32 index, void *context)
{
	struct walk *walk = context;
	walk->event.time = index;
	bpf_ringbuf_output(&in_a_callback, &walk->event, sizeof(walk->event), 0);
	return 0;
}

SEC("raw_tp/a") int send_in_callback(__u64 *ctx)
{
	struct walk walk = {.registers = ctx};
	bpf_loop(3, on_each, &walk, 0);
	return 0;
}

RINGBUF(reserved_in_a_callback); // EXACT struct other
static long reserve_each(__u32 index, __u64 *sum)
{
	struct other *other = bpf_ringbuf_reserve(&reserved_in_a_callback, sizeof(*other), 0);
	if (!other)
		return 1;
	other->count = index;
	other->sum = *sum += index;
	bpf_ringbuf_submit(other, 0);
	return 0;
}

SEC("raw_tp/a") int send_reserved_in_callback(void *ctx)
{
	__u64 sum = 0;
	bpf_loop(3, reserve_each, &sum, 0);
	return sum;
}

/* Filled by one program, sent by the next. */
struct {
	__uint(type, 3);
	__uint(max_entries, 2);
	__uint(key_size, 4);
	__uint(value_size, 4);
} programs SEC(".maps");

PERF(after_tail_call); // EXACT struct longer
SEC("raw_tp/a") int fill_and_call(void *ctx)
{
	__u32 zero = 0;
	struct longer *longer = bpf_map_lookup_elem(&heap, &zero);
	if (!longer)
		return 0;
	longer->kind = 9;
	bpf_tail_call(ctx, &programs, 1);
	return 0;
}

SEC("raw_tp/a") int send_after_call(void *ctx)
{
	__u32 zero = 0;
	struct longer *longer = bpf_map_lookup_elem(&heap, &zero);
	if (longer)
		bpf_perf_event_output(ctx, &after_tail_call, 0, longer, sizeof(*longer));
	return 0;
}

/* Functions with pointers to structs: static, and global ones, which the kernel verifies by themselves. */
RINGBUF(filled_by_static); // EXACT struct event
NOINLINE int fill_event(const struct other *from, struct event *to)
{
	to->time = from->sum;
	bpf_get_current_comm(to->comm, sizeof(to->comm));
	return from->count != 0;
}

SEC("raw_tp/a") int send_filled(void *ctx)
{
	struct other other = {.sum = bpf_ktime_get_ns()};
	struct event event = {};
	bpf_get_current_comm(other.name, sizeof(other.name));
	if (fill_event(&other, &event))
		return 0;
	bpf_ringbuf_output(&filled_by_static, &event, sizeof(event), 0);
	return 0;
}

PERF(by_global_function); // EXACT struct longer
__attribute__((noinline)) int send_global_function(void *ctx, struct longer *longer)
{
	if (!longer)
		return 0;
	longer->kind++;
	return bpf_perf_event_output(ctx, &by_global_function, 0, longer, sizeof(*longer));
}

SEC("raw_tp/a") int call_global_function(void *ctx)
{
	struct longer longer = {.kind = 3};
	bpf_get_current_comm(longer.text, 16);
	return send_global_function(ctx, &longer);
}

/* A ring of a map of maps that the map names from the start. */
struct ring {
	__uint(type, 27);
	__uint(max_entries, 4096);
};
RINGBUF(inner_ring); // EXACT struct event
struct {
	__uint(type, 13);
	__uint(max_entries, 2);
	__type(key, __u32);
	struct ring *values[];
} rings_by_name SEC(".maps") = {.values = {[1] = (void *)&inner_ring}};

SEC("raw_tp/a") int reserve_in_inner(void *ctx)
{
	__u32 key = 1;
	void *ring = bpf_map_lookup_elem(&rings_by_name, &key);
	if (!ring)
		return 0;
	struct event *event = bpf_ringbuf_reserve(ring, sizeof(*event), 0);
	if (!event)
		return 0;
	event->time = bpf_ktime_get_ns();
	bpf_ringbuf_submit(event, 0);
	return 0;
}

/* Metadata, behind which the kernel puts bytes of the packet: BPF_F_CTXLEN_MASK. */
struct metadata {
	__u16 cookie;
	__u16 length;
} __attribute__((packed));

PERF(packet_behind); // EXACT struct metadata
SEC("xdp") int send_packet_behind(__u32 *ctx)
{
	struct metadata metadata = {.cookie = 0xdead, .length = ctx[1] - ctx[0]};
	__u64 flags = 0xffffffffULL | (__u64)(metadata.length & 1023) << 32;
	bpf_perf_event_output(ctx, &packet_behind, flags, &metadata, sizeof(metadata));
	return 0;
}

PERF(xdp_form); // EXACT struct metadata
SEC("fexit/a") int send_xdp_form(__u64 *ctx)
{
	struct metadata metadata = {.length = 100};
	metadata.cookie = bpf_ktime_get_ns();
	bpf_xdp_output((void *)ctx[0], &xdp_form, (100ULL << 32) | 0xffffffffULL, &metadata, sizeof(metadata));
	return 0;
}

/* Reserved by a function that is called with the size, given back as its own type. */
RINGBUF(given_back); // EXACT struct longer
NOINLINE struct longer *new_longer(__u32 kind)
{
	struct longer *longer = bpf_ringbuf_reserve(&given_back, sizeof(*longer), 0);
	if (longer)
		longer->kind = kind;
	return longer;
}

SEC("raw_tp/a") int reserve_given_back(void *ctx)
{
	struct longer *longer = new_longer(4);
	if (!longer)
		return 0;
	longer->length = 0;
	bpf_ringbuf_submit(longer, 0);
	return 0;
}
