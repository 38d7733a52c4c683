// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf4j.h>

enum kind { KIND_EXEC = 1, KIND_EXIT };

struct exec_event {
	enum kind kind;
	pid_t pid;
	char comm[16];
};

struct exit_event {
	enum kind kind;
	pid_t pid;
	int code;
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
} events SEC(".maps");

BPF4J_EVENT(events, struct exec_event, kind, KIND_EXEC);
BPF4J_EVENT(events, struct exit_event, kind, KIND_EXIT);

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *context)
{
	struct exec_event event = { .kind = KIND_EXEC, .pid = bpf_get_current_pid_tgid() >> 32 };

	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_ringbuf_output(&events, &event, sizeof(event), 0);
	return 0;
}

SEC("tracepoint/sched/sched_process_exit")
int on_exit(void *context)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	__u64 id = bpf_get_current_pid_tgid();
	struct exit_event event = {
		.kind = KIND_EXIT,
		.pid = id >> 32,
		.code = BPF_CORE_READ(task, exit_code) >> 8,
	};

	if (id >> 32 == (__u32)id) // the last thread, not some other one
		bpf_ringbuf_output(&events, &event, sizeof(event), 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
