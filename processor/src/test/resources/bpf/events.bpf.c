/* Every way in which a buffer can say what it carries. */
#include "bpf.h"
#include "bpf4j.h"

#define RING(name)                                   \
	struct {                                     \
		__uint(type, BPF_MAP_TYPE_RINGBUF);  \
		__uint(max_entries, 4096);           \
	} name SEC(".maps")

enum kind { KIND_OPEN, KIND_EXEC, KIND_EXIT, KIND_KILLED };

struct header {
	__u64 time;
	enum kind kind;
};

struct exec_event {
	struct header header;
	char comm[16];
};

struct exit_event {
	struct header header;
	int code;
};

typedef struct {
	struct header header;
	__u32 flags;
	char name[];
} open_event_t;

RING(tagged);
BPF4J_EVENT(tagged, struct exec_event, header.kind, KIND_EXEC);
BPF4J_EVENT(tagged, struct exit_event, header.kind, KIND_EXIT);
BPF4J_EVENT(tagged, struct exit_event, header.kind, KIND_KILLED);
BPF4J_EVENT(tagged, open_event_t, header.kind, KIND_OPEN);

RING(tagged_too);
BPF4J_EVENT(tagged_too, struct exec_event, header.kind, KIND_EXEC);

struct small {
	__u32 number;
};

struct medium {
	__u32 numbers[3];
};

RING(sized);
BPF4J_EVENT(sized, struct small);
BPF4J_EVENT(sized, struct medium);
BPF4J_EVENT(sized, __u64);
BPF4J_EVENT(sized, char[16]);

struct only {
	union {
		__be16 kind;
		__u8 bytes[2];
	};
	__u16 more;
};

RING(only_one);
BPF4J_EVENT(only_one, struct only, kind, 0xffff);

struct plain {
	__s64 number;
};

RING(single);
BPF4J_EVENT(single, struct plain);

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
	__type(value, struct plain);
} twice SEC(".maps");
BPF4J_EVENT(twice, struct plain);

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, 4);
	__type(value, __u32);
} perf SEC(".maps");
BPF4J_EVENT(perf, struct small);

RING(unknown);

SEC("raw_tp/sched_switch")
int run(void *context)
{
	return 0;
}
