/* Events that are written into a ring buffer in place. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct header {
	__u32 kind;
	__u32 length;
};

struct start {
	struct header header;
	__u64 pid;
};

struct stop {
	struct header header;
	__u64 pid;
	__u64 status;
};

RINGBUF(reserved); // EXACT struct event
SEC("raw_tp/a") int reserve_one(void *ctx)
{
	struct event *event = bpf_ringbuf_reserve(&reserved, sizeof(*event), 0);
	if (!event)
		return 0;
	event->pid = bpf_get_current_pid_tgid() >> 32;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit(event, 0);
	return 0;
}

RINGBUF(several); // EXACT struct start, EXACT struct stop
SEC("raw_tp/a") int reserve_start(void *ctx)
{
	struct start *start = bpf_ringbuf_reserve(&several, sizeof(*start), 0);
	if (!start)
		return 0;
	start->header.kind = 1;
	start->pid = bpf_get_current_pid_tgid();
	bpf_ringbuf_submit(start, 0);
	return 0;
}

SEC("raw_tp/a") int reserve_stop(void *ctx)
{
	struct stop *stop = bpf_ringbuf_reserve(&several, sizeof(*stop), 0);
	if (!stop)
		return 0;
	stop->header.kind = 2;
	stop->status = bpf_ktime_get_ns();
	bpf_ringbuf_submit(stop, 0);
	return 0;
}

/* The struct begins with another, to which functions that fill it take pointers. */
INLINE void fill(struct header *header, __u32 kind)
{
	header->kind = kind;
	header->length = bpf_ktime_get_ns();
}

RINGBUF(begins_with_header); // EXACT struct start
SEC("raw_tp/a") int reserve_filled(void *ctx)
{
	struct start *start = bpf_ringbuf_reserve(&begins_with_header, sizeof(*start), 0);
	if (!start)
		return 0;
	fill(&start->header, 3);
	start->pid = bpf_get_current_pid_tgid();
	bpf_ringbuf_submit(start, 0);
	return 0;
}

RINGBUF(header_and_payload); // PREFIX struct header
SEC("raw_tp/a") int reserve_payload(void *ctx)
{
	struct header *header = bpf_ringbuf_reserve(&header_and_payload, sizeof(*header) + 100, 0);
	if (!header)
		return 0;
	header->kind = 4;
	bpf_probe_read_str(header + 1, 100, ctx);
	bpf_ringbuf_submit(header, 0);
	return 0;
}

struct message {
	__u32 length;
	char text[];
};

RINGBUF(flexible); // PREFIX struct message
SEC("raw_tp/a") int reserve_flexible(void *ctx)
{
	struct message *message = bpf_ringbuf_reserve(&flexible, sizeof(*message) + 64, 0);
	if (!message)
		return 0;
	message->length = bpf_probe_read_str(message->text, 64, ctx);
	bpf_ringbuf_submit(message, 0);
	return 0;
}

/* No variable says what this is. The size is not asked: struct event has 32 bytes too. */
RINGBUF(no_variable); // UNKNOWN | EXACT struct event
SEC("raw_tp/a") int reserve_cast(void *ctx)
{
	void *memory = bpf_ringbuf_reserve(&no_variable, 32, 0);
	if (!memory)
		return 0;
	((struct event *)memory)->pid = 7;
	bpf_ringbuf_submit(memory, 0);
	return 0;
}

/* Nor does this: bytes. */
RINGBUF(bytes); // UNKNOWN
SEC("raw_tp/a") int reserve_bytes(void *ctx)
{
	__u8 *memory = bpf_ringbuf_reserve(&bytes, 32, 0);
	if (!memory)
		return 0;
	bpf_probe_read(memory, 32, ctx);
	bpf_ringbuf_submit(memory, 0);
	return 0;
}

/* The pointer is spilled while much else goes on. */
RINGBUF(spilled); // EXACT struct event
SEC("raw_tp/a") int reserve_spilled(__u64 *ctx)
{
	__u64 a = ctx[0], b = ctx[1], c = ctx[2], d = ctx[3], e = ctx[4], f = ctx[5];
	struct event *event = bpf_ringbuf_reserve(&spilled, sizeof(*event), 0);
	if (!event)
		return 0;
	event->time = a * b + bpf_ktime_get_ns();
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	event->pid = (a ^ b) + (c ^ d) * (e + f) + bpf_get_current_pid_tgid() + a / c;
	bpf_probe_read(&event->time, 8, (void *)(b + c * d + e * f));
	bpf_ringbuf_submit(event, 0);
	return 0;
}

RINGBUF(one_of_two_sizes); // EXACT struct start, EXACT struct stop | AMBIGUOUS struct start, AMBIGUOUS struct stop | PREFIX struct stop
SEC("raw_tp/a") int reserve_branches(void *ctx)
{
	if (bpf_ktime_get_ns() & 1) {
		struct start *start = bpf_ringbuf_reserve(&one_of_two_sizes, sizeof(*start), 0);
		if (start) {
			start->pid = 1;
			bpf_ringbuf_submit(start, 0);
		}
	} else {
		struct stop *stop = bpf_ringbuf_reserve(&one_of_two_sizes, sizeof(*stop), 0);
		if (stop) {
			stop->status = 2;
			bpf_ringbuf_submit(stop, 0);
		}
	}
	return 0;
}
