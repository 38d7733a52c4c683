// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Counts calls of execve in an array, and tells of each through a ring buffer.
//
// By a kprobe on the system call where the kernel has kprobes, else by its tracepoint; load either the one or the other.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>

#define ANY_UID ((__u32)-1)

struct event {
	pid_t pid;
	char filename[128]; // as it was passed to the call
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 256 * 1024);
	__type(value, struct event);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} counts SEC(".maps");

const volatile __u32 target_uid = ANY_UID;

__u64 lost; // calls that were counted, but for which there was no room in events

static __always_inline int on_execve(const char *filename)
{
	struct event *event;
	__u64 *count;
	__u32 zero = 0;

	if (target_uid != ANY_UID && target_uid != (__u32)bpf_get_current_uid_gid())
		return 0;
	count = bpf_map_lookup_elem(&counts, &zero);
	if (count)
		__sync_fetch_and_add(count, 1);
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event) {
		__sync_fetch_and_add(&lost, 1);
		return 0;
	}
	event->pid = bpf_get_current_pid_tgid() >> 32;
	event->filename[0] = 0;
	bpf_probe_read_user_str(event->filename, sizeof(event->filename), filename);
	bpf_ringbuf_submit(event, 0);
	return 0;
}

SEC("ksyscall/execve")
int BPF_KSYSCALL(kprobe_execve, const char *filename)
{
	return on_execve(filename);
}

SEC("tracepoint/syscalls/sys_enter_execve")
int tracepoint_execve(struct trace_event_raw_sys_enter *ctx)
{
	return on_execve((const char *)ctx->args[0]);
}

char LICENSE[] SEC("license") = "GPL";
