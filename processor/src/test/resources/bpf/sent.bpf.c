/* What inspections say about buffers. */
#include "bpf.h"

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

static void *(*bpf_ringbuf_reserve)(void *map, __u64 size, __u64 flags) = (void *)131;
static void (*bpf_ringbuf_submit)(void *data, __u64 flags) = (void *)132;
static long (*bpf_probe_read)(void *to, __u32 size, const void *from) = (void *)4;

struct event {
	__u32 pid;
	__u64 time;
	__s16 delta;
	unsigned flags : 5;
	char state;
};

SEC("raw_tp/a") int on_exec(void *ctx)
{
	struct event *event;

	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (event) {
		event->pid = 1;
		bpf_ringbuf_submit(event, 0);
	}
	return 0;
}

SEC("raw_tp/a") int on_bytes(void *ctx)
{
	void *bytes = bpf_ringbuf_reserve(&events, 100, 0);

	if (bytes) {
		bpf_probe_read(bytes, 100, ctx);
		bpf_ringbuf_submit(bytes, 0);
	}
	return 0;
}
