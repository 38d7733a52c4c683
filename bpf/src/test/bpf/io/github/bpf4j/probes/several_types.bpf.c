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

static void send_tagged(enum kind kind, int size)
{
	struct {
		struct header header;
		char comm[16];
	} event = { .header = { sequence++, kind }, .comm = "bash" };

	if (kind == KIND_EXIT || kind == KIND_KILLED)
		*(__s32 *)event.comm = -7;
	if (kind == KIND_OPEN)
		*(__u32 *)event.comm = 0xffffffff;
	if (size >= 0 && size <= sizeof(event))
		bpf_ringbuf_output(&tagged, &event, size, 0);
}

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct write *call)
{
	struct exec_event event = { .header = { 42 }, .comm = "sized" };
	__u64 number = 0x1122334455667788;

	if (bpf_get_current_pid_tgid() >> 32 != target)
		return 0;
	switch (call->count - FIRST_COMMAND) {
	case 0: // one of each
		send_tagged(KIND_EXEC, sizeof(struct exec_event));
		send_tagged(KIND_EXIT, sizeof(struct exit_event));
		send_tagged(KIND_OPEN, sizeof(struct open_event));
		send_tagged(KIND_KILLED, sizeof(struct exit_event));
		break;
	case 1: // a type that is not declared
		send_tagged(KIND_SECRET, sizeof(struct exec_event));
		break;
	case 2: // ends before the tag, and within it
		send_tagged(KIND_EXEC, 8);
		send_tagged(KIND_EXEC, 10);
		break;
	case 3: // the tag is there, its type is not
		send_tagged(KIND_EXEC, 20);
		break;
	case 4: // more than the type has
		send_tagged(KIND_EXIT, sizeof(struct exit_event) + 5);
		break;
	case 5:
		bpf_ringbuf_output(&sized, &number, 4, 0);
		bpf_ringbuf_output(&sized, &event, sizeof(event), 0);
		bpf_ringbuf_output(&sized, &number, 8, 0);
		break;
	case 6: // sizes that no type has
		bpf_ringbuf_output(&sized, &event, sizeof(event) - 1, 0);
		bpf_ringbuf_output(&sized, &event, 0, 0);
		break;
	case 7: // many
		for (int i = 0; i < 2000; i++) {
			send_tagged(KIND_EXEC, sizeof(struct exec_event));
			send_tagged(KIND_KILLED, sizeof(struct exit_event));
			send_tagged(KIND_SECRET, sizeof(struct header));
		}
		break;
	case 8:
		bpf_ringbuf_output(&numbers, &number, 4, 0);
		break;
	}
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
