// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Counts, in histograms, how long tasks wait for a CPU: from when they are woken, or taken off the CPU while they could
// go on, until they run.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>
#include "histogram.h"

#define ANY ((__u32)-1)
#define ALL 0 // the key of the histogram of all processes
#define RUNNING 0

// The member was renamed in Linux 5.14.
struct task_struct___before_5_14 {
	volatile long state;
} __attribute__((preserve_access_index));

struct task_struct___since_5_14 {
	unsigned int __state;
} __attribute__((preserve_access_index));

// When a task became ready to run, in nanoseconds; by thread.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u32);
	__type(value, __u64);
} ready SEC(".maps");

// By process, or ALL.
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 4096);
	__type(key, __u32);
	__type(value, struct histogram);
} histograms SEC(".maps");

const volatile __u32 target_pid = ANY;
const volatile bool by_process = false;
const volatile __u64 unit = 1000; // nanoseconds

__u64 lost; // waits for which there was no room in ready or histograms

static __always_inline int enqueue(__u32 pid, __u32 tid)
{
	__u64 now;

	if (!tid || (target_pid != ANY && target_pid != pid))
		return 0;
	now = bpf_ktime_get_ns();
	if (bpf_map_update_elem(&ready, &tid, &now, BPF_ANY))
		__sync_fetch_and_add(&lost, 1);
	return 0;
}

static __always_inline long state_of(const void *task)
{
	const struct task_struct___before_5_14 *before = task;
	const struct task_struct___since_5_14 *since = task;

	return bpf_core_field_exists(before->state) ? BPF_CORE_READ(before, state) : BPF_CORE_READ(since, __state);
}

SEC("tp_btf/sched_wakeup")
int BPF_PROG(on_wakeup, struct task_struct *task)
{
	return enqueue(task->tgid, task->pid);
}

SEC("tp_btf/sched_wakeup_new")
int BPF_PROG(on_wakeup_new, struct task_struct *task)
{
	return enqueue(task->tgid, task->pid);
}

SEC("tp_btf/sched_switch")
int BPF_PROG(on_switch, bool preempt, struct task_struct *previous, struct task_struct *next)
{
	struct histogram zero = {};
	struct histogram *histogram;
	__u32 tid = next->pid;
	__u32 key = by_process ? (__u32)next->tgid : ALL;
	__u64 *since;
	__u64 wait;

	if (state_of(previous) == RUNNING)
		enqueue(previous->tgid, previous->pid);
	since = bpf_map_lookup_elem(&ready, &tid);
	if (!since)
		return 0;
	wait = bpf_ktime_get_ns() - *since;
	bpf_map_delete_elem(&ready, &tid);
	histogram = bpf_map_lookup_elem(&histograms, &key);
	if (!histogram) {
		bpf_map_update_elem(&histograms, &key, &zero, BPF_NOEXIST);
		histogram = bpf_map_lookup_elem(&histograms, &key);
	}
	if (histogram)
		add_to(histogram, wait / unit);
	else
		__sync_fetch_and_add(&lost, 1);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
