// Fills buffers with events, for readers that are measured: each program is run by BPF_PROG_TEST_RUN.

#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf4j.h>

#define RING_SIZE (1 << 20)

enum kind { KIND_A = 1, KIND_B, KIND_C, KIND_D };

struct event16 {
	__u32 sequence;
	__u32 pid;
	__u16 cpu;
	__u16 uid;
	__u32 check;
};

#define HEAD                   \
	__u64 sequence, time;  \
	__u32 pid, uid, check; \
	enum kind kind;        \
	char comm[32]

struct event64 {
	HEAD;
};

struct event256 {
	HEAD;
	char filename[192];
};

// The same four times, as types of their own.
struct event_a {
	HEAD;
};
struct event_b {
	HEAD;
};
struct event_c {
	HEAD;
};
struct event_d {
	HEAD;
};

#define RING(name, size, event)                      \
	struct {                                     \
		__uint(type, BPF_MAP_TYPE_RINGBUF);  \
		__uint(max_entries, size);           \
		__type(value, event);                \
	} name SEC(".maps")

RING(ring16, RING_SIZE, struct event16);
RING(ring64, RING_SIZE, struct event64);
RING(ring256, RING_SIZE, struct event256);
RING(ring_a, RING_SIZE / 4, struct event_a);
RING(ring_b, RING_SIZE / 4, struct event_b);
RING(ring_c, RING_SIZE / 4, struct event_c);
RING(ring_d, RING_SIZE / 4, struct event_d);

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, RING_SIZE);
} tagged SEC(".maps");

BPF4J_EVENT(tagged, struct event_a, kind, KIND_A);
BPF4J_EVENT(tagged, struct event_b, kind, KIND_B);
BPF4J_EVENT(tagged, struct event_c, kind, KIND_C);
BPF4J_EVENT(tagged, struct event_d, kind, KIND_D);

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__type(key, __u32);
	__type(value, struct event64);
} perf SEC(".maps");

// One variable, so that C finds it at the start of its section.
struct {
	__u64 sent; // events that are in a buffer, or were
	__u64 refused; // events that found no room in a ring buffer
	__u64 full; // nanoseconds for which there was none
	__u64 full_since; // by the kernel's clock; 0 while there is room
	__u32 producer; // process whose getpgid(n) sends n events to ring64
} counters;

// Whatever the type, its members have the same names.
#define FILL(event, number, its_kind)                                    \
	do {                                                             \
		(event)->sequence = number;                              \
		(event)->time = (number) * 3;                            \
		(event)->pid = number;                                   \
		(event)->uid = 1000;                                     \
		(event)->check = ~(__u32)(number);                       \
		(event)->kind = its_kind;                                \
		__builtin_memcpy((event)->comm, "a-command-of-16-", 16); \
		__builtin_memset((event)->comm + 16, 0, 16);             \
	} while (0)

#define SENDER(name, ring, type, kind)                                               \
	static __always_inline long name(void)                                       \
	{                                                                            \
		struct type *event = bpf_ringbuf_reserve(&ring, sizeof(*event), 0);  \
                                                                                     \
		if (!event)                                                          \
			return 1;                                                    \
		FILL(event, counters.sent, kind);                                             \
		counters.sent++;                                                              \
		bpf_ringbuf_submit(event, BPF_RB_NO_WAKEUP);                         \
		return 0;                                                            \
	}

SENDER(send_64, ring64, event64, 0)
SENDER(send_a, ring_a, event_a, KIND_A)
SENDER(send_b, ring_b, event_b, KIND_B)
SENDER(send_c, ring_c, event_c, KIND_C)
SENDER(send_d, ring_d, event_d, KIND_D)
SENDER(send_tagged_a, tagged, event_a, KIND_A)
SENDER(send_tagged_b, tagged, event_b, KIND_B)
SENDER(send_tagged_c, tagged, event_c, KIND_C)
SENDER(send_tagged_d, tagged, event_d, KIND_D)

static long send16(__u32 i, void *context)
{
	struct event16 *event = bpf_ringbuf_reserve(&ring16, sizeof(*event), 0);

	if (!event)
		return 1;
	event->sequence = event->pid = counters.sent;
	event->cpu = 1;
	event->uid = 1000;
	event->check = ~(__u32)counters.sent++;
	bpf_ringbuf_submit(event, BPF_RB_NO_WAKEUP);
	return 0;
}

static long send64(__u32 i, void *context)
{
	return send_64();
}

static long send256(__u32 i, void *context)
{
	struct event256 *event = bpf_ringbuf_reserve(&ring256, sizeof(*event), 0);

	if (!event)
		return 1;
	FILL(event, counters.sent, 0);
	counters.sent++;
	__builtin_memcpy(event->filename, "/usr/bin/a-file-name", 21);
	bpf_ringbuf_submit(event, BPF_RB_NO_WAKEUP);
	return 0;
}

static long send_four(__u32 i, void *context)
{
	return send_a() || send_b() || send_c() || send_d();
}

static long send_tagged(__u32 i, void *context)
{
	return send_tagged_a() || send_tagged_b() || send_tagged_c() || send_tagged_d();
}

static long send_perf(__u32 i, void *context)
{
	struct event64 event;

	FILL(&event, counters.sent, 0);
	if (bpf_perf_event_output(*(void **)context, &perf, BPF_F_CURRENT_CPU, &event, sizeof(event)))
		return 1;
	counters.sent++;
	return 0;
}

#define FILLER(name, send)                                   \
	SEC("raw_tp")                                        \
	int name(void *context)                              \
	{                                                    \
		counters.sent = 0;                                   \
		bpf_loop(1 << 20, send, &context, 0);        \
		return 0;                                    \
	}

FILLER(fill_ring16, send16)
FILLER(fill_ring64, send64)
FILLER(fill_ring256, send256)
FILLER(fill_four, send_four)
FILLER(fill_tagged, send_tagged)
FILLER(fill_perf, send_perf)

struct syscall {
	__u64 common;
	long number;
	long argument;
};

SEC("tracepoint/syscalls/sys_enter_getpgid")
int on_getpgid(struct syscall *call)
{
	struct event64 *event;

	if (bpf_get_current_pid_tgid() >> 32 != counters.producer)
		return 0;
	for (int i = 0; i < 1000 && i < call->argument; i++) {
		event = bpf_ringbuf_reserve(&ring64, sizeof(*event), 0);
		if (!event) {
			if (!counters.full_since)
				counters.full_since = bpf_ktime_get_ns();
			counters.refused++;
			continue;
		}
		if (counters.full_since) {
			counters.full += bpf_ktime_get_ns() - counters.full_since;
			counters.full_since = 0;
		}
		FILL(event, counters.sent, 0);
		counters.sent++;
		bpf_ringbuf_submit(event, 0);
	}
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
