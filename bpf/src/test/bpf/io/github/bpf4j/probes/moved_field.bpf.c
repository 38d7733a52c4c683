// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// A field that moved: what was task_struct.state is task_struct.__state from Linux 5.14 on, and has another type.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_tracing.h>

#define TASK_INTERRUPTIBLE 1

struct task_struct___before_5_14 {
	volatile long state;
} __attribute__((preserve_access_index));

const volatile __u32 target;
__u32 running;
__u32 sleeping;
__u32 other;
bool has_new_field;

static __u32 state_of(struct task_struct *task)
{
	struct task_struct___before_5_14 *old = (void *)task;

	if (bpf_core_field_exists(task->__state)) {
		has_new_field = true;
		return BPF_CORE_READ(task, __state);
	}
	return BPF_CORE_READ(old, state);
}

SEC("raw_tp/sched_switch")
int BPF_PROG(on_switch, bool preempted, struct task_struct *before, struct task_struct *after)
{
	__u32 state;

	if (BPF_CORE_READ(before, tgid) != target)
		return 0;
	state = state_of(before);
	if (!state)
		__sync_fetch_and_add(&running, 1);
	else if (state & TASK_INTERRUPTIBLE)
		__sync_fetch_and_add(&sleeping, 1);
	else
		__sync_fetch_and_add(&other, 1);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
