// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Programs that are read like files.
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1000);
	__type(key, __u32);
	__type(value, __u64);
} counts SEC(".maps");

struct task {
	pid_t pid;
	pid_t tgid;
	char comm[16];
};

struct task last;

SEC("?iter/task")
int print_tasks(struct bpf_iter__task *context)
{
	struct task_struct *task = context->task;
	static const char format[] = "%d %d\n";
	__u64 arguments[2];

	if (!task)
		return 0;
	arguments[0] = task->pid;
	arguments[1] = task->tgid;
	bpf_seq_printf(context->meta->seq, format, sizeof(format), arguments, sizeof(arguments));
	return 0;
}

SEC("?iter/task")
int write_tasks(struct bpf_iter__task *context)
{
	struct task_struct *task = context->task;
	struct task record = {};

	if (!task)
		return 0;
	record.pid = task->pid;
	record.tgid = task->tgid;
	bpf_probe_read_kernel_str(record.comm, sizeof(record.comm), task->comm);
	bpf_seq_write(context->meta->seq, &record, sizeof(record));
	return 0;
}

SEC("?iter/bpf_map_elem")
int write_counts(struct bpf_iter__bpf_map_elem *context)
{
	__u32 *key = context->key;
	__u64 *value = context->value;
	__u64 product;

	if (!key || !value)
		return 0;
	product = *key * *value;
	bpf_seq_write(context->meta->seq, &product, sizeof(product));
	return 0;
}

SEC("?iter/cgroup")
int print_cgroups(struct bpf_iter__cgroup *context)
{
	static const char format[] = "%d\n";
	struct cgroup *cgroup = context->cgroup;
	__u64 level;

	if (!cgroup)
		return 0;
	level = cgroup->level;
	bpf_seq_printf(context->meta->seq, format, sizeof(format), &level, sizeof(level));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
