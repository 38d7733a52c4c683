// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Buffers whose types BPF4J_EVENT says, most of them several. When the target process writes FIRST_COMMAND + n bytes, to whatever file, it
// gets the events of case n.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf4j.h>

enum kind { KIND_OPEN = -1, KIND_EXEC = 1, KIND_EXIT, KIND_KILLED, KIND_SECRET };

struct header {
	__u64 sequence;
	enum kind kind;
	__u32 padding;
};

struct exec_event {
	struct header header;
	char comm[16];
};

struct exit_event {
	struct header header;
	__s32 code;
	__u32 padding;
};

struct open_event {
	struct header header;
	__u32 flags;
	char name[4];
};

struct small {
	__u32 number;
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
} tagged SEC(".maps");

BPF4J_EVENT(tagged, struct exec_event, header.kind, KIND_EXEC);
BPF4J_EVENT(tagged, struct exit_event, header.kind, KIND_EXIT);
BPF4J_EVENT(tagged, struct exit_event, header.kind, KIND_KILLED);
BPF4J_EVENT(tagged, struct open_event, header.kind, KIND_OPEN);

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
} sized SEC(".maps");

BPF4J_EVENT(sized, struct small);
BPF4J_EVENT(sized, struct exec_event);
BPF4J_EVENT(sized, __u64);

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} numbers SEC(".maps");

BPF4J_EVENT(numbers, struct small);

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(__u32));
} perf SEC(".maps");

BPF4J_EVENT(perf, struct exec_event, header.kind, KIND_EXEC);
BPF4J_EVENT(perf, struct exit_event, header.kind, KIND_EXIT);

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__uint(key_size, 4);
	__uint(value_size, 64);
} untyped SEC(".maps");

const volatile __u32 target;
__u64 sequence;

#define FIRST_COMMAND 7000

struct write {
	__u64 common;
	long number;
	long descriptor;
	const char *bytes;
	long count;
};

static __noinline void send_declared(void)
{
	struct exec_event exec = { .header = { sequence++, KIND_EXEC }, .comm = "bash" };
	struct exit_event exit = { .header = { sequence++, KIND_EXIT }, .code = -7 };
	struct open_event open = { .header = { sequence++, KIND_OPEN }, .flags = 0xffffffff };

	bpf_ringbuf_output(&tagged, &exec, sizeof(exec), 0);
	bpf_ringbuf_output(&tagged, &exit, sizeof(exit), 0);
	bpf_ringbuf_output(&tagged, &open, sizeof(open), 0);
	exit.header.kind = KIND_KILLED;
	bpf_ringbuf_output(&tagged, &exit, sizeof(exit), 0);
}

static __noinline void send_sized(void)
{
	struct exec_event event = { .header = { 42 }, .comm = "sized" };
	struct small small = { .number = 0x55667788 };
	__u64 number = 0x1122334455667788;

	bpf_ringbuf_output(&sized, &small, sizeof(small), 0);
	bpf_ringbuf_output(&sized, &event, sizeof(event), 0);
	bpf_ringbuf_output(&sized, &number, sizeof(number), 0);
}

static __noinline void send_number(void)
{
	struct small small = { .number = 0x55667788 };

	bpf_ringbuf_output(&numbers, &small, sizeof(small), 0);
}

static __noinline void send_perf(void *context)
{
	struct exec_event exec = { .header = { sequence++, KIND_EXEC }, .comm = "bash" };
	struct exit_event exit = { .header = { sequence++, KIND_EXIT }, .code = -7 };

	bpf_perf_event_output(context, &perf, BPF_F_CURRENT_CPU, &exec, sizeof(exec));
	bpf_perf_event_output(context, &perf, BPF_F_CURRENT_CPU, &exit, sizeof(exit));
}

// Records that the build refuses where it sees what they are: this comes from memory of no type.
static __noinline void send_bytes(void *buffer, enum kind kind, int size)
{
	__u32 zero = 0;
	void *bytes = bpf_map_lookup_elem(&untyped, &zero);

	if (bytes) {
		*(enum kind *)(bytes + 8) = kind;
		bpf_ringbuf_output(buffer, bytes, size, 0);
	}
}

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct write *call)
{
	if (bpf_get_current_pid_tgid() >> 32 != target)
		return 0;
	switch (call->count - FIRST_COMMAND) {
	case 0:
		send_declared();
		break;
	case 1: // a type that is not declared
		send_bytes(&tagged, KIND_SECRET, 32);
		break;
	case 2: // ends before the tag, and within it
		send_bytes(&tagged, KIND_EXEC, 8);
		send_bytes(&tagged, KIND_EXEC, 10);
		break;
	case 3: // the tag is there, its type is not
		send_bytes(&tagged, KIND_EXEC, 20);
		break;
	case 4: // more than the type has
		send_bytes(&tagged, KIND_EXIT, sizeof(struct exit_event) + 5);
		break;
	case 5:
		send_sized();
		break;
	case 6: // sizes that no type has
		send_bytes(&sized, 0, sizeof(struct exec_event) - 1);
		send_bytes(&sized, 0, 0);
		break;
	case 7: // many
		for (int i = 0; i < 1000; i++) {
			send_declared();
			send_bytes(&tagged, KIND_SECRET, 16);
		}
		break;
	case 8:
		send_number();
		break;
	case 9:
		send_perf(call);
		break;
	}
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
