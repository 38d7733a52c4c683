// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Reports each execve and execveat of the machine when it returns: what was started, by whom, with which arguments,
// and what came of it.
//
// The arguments are read on entry, since a successful exec replaces the memory that holds them; pid, name and result
// are known on exit. The map execs carries the one to the other.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define FILENAME_SIZE 256
#define ARGUMENT_SIZE 256
#define ARGUMENTS_SIZE 4096
#define MAX_ARGUMENTS 128
#define ANY_UID ((__u32)-1)

// An exec that returned. Sent up to the last byte of its arguments.
struct event {
	__u64 start; // nanoseconds of CLOCK_MONOTONIC
	__u64 duration; // nanoseconds in the system call
	pid_t pid;
	pid_t parent_pid;
	__u32 uid;
	__u32 gid;
	int result; // 0, or -errno
	__u32 argument_count : 31;
	bool arguments_truncated : 1; // some arguments are shorter than they were, or left out
	char comm[16]; // of the process after the call: of the new program if it was started
	char filename[FILENAME_SIZE]; // as it was passed to the call
	char arguments[]; // each ended by a NUL
};

// An exec in flight: the event while it grows, and room for its arguments. A struct that ends with a flexible array
// may stand inside of another in GNU C only.
#pragma clang diagnostic ignored "-Wgnu-variable-sized-type-not-at-end"
struct exec {
	struct event event;
	char arguments[ARGUMENTS_SIZE];
	__u32 arguments_size;
};

_Static_assert(sizeof(struct event) == __builtin_offsetof(struct event, arguments), "the room must follow at once");

// Keyed by the address of the task: an exec from a thread that is not the leader gets the leader's tid on the way.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__uint(max_entries, 4096);
	__type(key, __u64);
	__type(value, struct exec);
} execs SEC(".maps");

// One exec, all zero, to start an entry of execs from: it is too large for the stack.
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct exec);
} blank SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
	__type(value, struct event);
} events SEC(".maps");

const volatile __u32 target_uid = ANY_UID; // report this user's only
const volatile bool report_failed = true; // report execs that failed, too

__u64 failed; // execs that returned an error
__u64 lost; // execs that could not be reported: no room in execs or events

static __always_inline void count(__u64 *counter)
{
	__sync_fetch_and_add(counter, 1);
}

// Copies the arguments behind the event, as many as there is room for.
static __always_inline void read_arguments(struct exec *exec, const char *const *argv)
{
	__u32 size = 0;
	__u32 i;

	for (i = 0; i < MAX_ARGUMENTS; i++) {
		const char *argument = NULL;
		long copied;

		if (bpf_probe_read_user(&argument, sizeof(argument), &argv[i]) || !argument)
			return;
		if (size > ARGUMENTS_SIZE - ARGUMENT_SIZE)
			break;
		copied = bpf_probe_read_user_str(&exec->arguments[size], ARGUMENT_SIZE, argument);
		if (copied < 0)
			break;
		// Of an empty string, kernels before 6.13 do not count the NUL. It is there, like everything of the blank.
		// A branch would double what the verifier has to look at with each argument.
		asm volatile("" : "+r"(copied));
		copied += ((__u64)copied - 1) >> 63;
		if (copied == ARGUMENT_SIZE)
			exec->event.arguments_truncated = true;
		size += copied;
		exec->arguments_size = size;
		exec->event.argument_count = i + 1;
	}
	exec->event.arguments_truncated = true;
}

static __always_inline int enter(const char *filename, const char *const *argv)
{
	__u64 user = bpf_get_current_uid_gid();
	__u64 task = bpf_get_current_task();
	__u32 zero = 0;
	struct exec *exec;
	void *empty;

	if (target_uid != ANY_UID && target_uid != (__u32)user)
		return 0;
	empty = bpf_map_lookup_elem(&blank, &zero);
	if (!empty || bpf_map_update_elem(&execs, &task, empty, BPF_ANY)) {
		count(&lost);
		return 0;
	}
	exec = bpf_map_lookup_elem(&execs, &task);
	if (!exec)
		return 0;
	exec->event.start = bpf_ktime_get_ns();
	exec->event.uid = (__u32)user;
	exec->event.gid = user >> 32;
	bpf_probe_read_user_str(exec->event.filename, sizeof(exec->event.filename), filename);
	read_arguments(exec, argv);
	return 0;
}

static __always_inline int leave(int result)
{
	struct task_struct *current = (struct task_struct *)bpf_get_current_task();
	__u64 task = (__u64)current;
	struct exec *exec;
	__u64 size;

	exec = bpf_map_lookup_elem(&execs, &task);
	if (!exec)
		return 0;
	if (result)
		count(&failed);
	if (!result || report_failed) {
		exec->event.duration = bpf_ktime_get_ns() - exec->event.start;
		exec->event.pid = bpf_get_current_pid_tgid() >> 32;
		exec->event.parent_pid = BPF_CORE_READ(current, real_parent, tgid);
		exec->event.result = result;
		bpf_get_current_comm(exec->event.comm, sizeof(exec->event.comm));
		size = exec->arguments_size;
		if (size > ARGUMENTS_SIZE)
			size = ARGUMENTS_SIZE;
		if (bpf_ringbuf_output(&events, exec, sizeof(struct event) + size, 0))
			count(&lost);
	}
	bpf_map_delete_elem(&execs, &task);
	return 0;
}

SEC("tracepoint/syscalls/sys_enter_execve")
int enter_execve(struct trace_event_raw_sys_enter *ctx)
{
	return enter((const char *)ctx->args[0], (const char *const *)ctx->args[1]);
}

SEC("tracepoint/syscalls/sys_enter_execveat")
int enter_execveat(struct trace_event_raw_sys_enter *ctx)
{
	return enter((const char *)ctx->args[1], (const char *const *)ctx->args[2]);
}

SEC("tracepoint/syscalls/sys_exit_execve")
int exit_execve(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx->ret);
}

SEC("tracepoint/syscalls/sys_exit_execveat")
int exit_execveat(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx->ret);
}

char LICENSE[] SEC("license") = "GPL";
