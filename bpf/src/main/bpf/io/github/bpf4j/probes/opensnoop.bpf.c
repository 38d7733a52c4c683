// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Reports each file that is opened, or that could not be, when the call returns.
//
// All calls that open a file go through one function of the kernel, which a kprobe sees. Where there are no kprobes, the
// tracepoints of the calls do the same; load either the one or the others.
//
// Nobody says what the buffer carries: bpf4j infers it from the code.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>

#define FILENAME_SIZE 256
#define ANY ((__u32)-1)

#define O_WRONLY 01
#define O_CREAT 0100
#define O_TRUNC 01000
#ifdef __TARGET_ARCH_arm64
#define O_LARGEFILE 0400000
#else
#define O_LARGEFILE 0100000
#endif

struct event {
	pid_t pid;
	pid_t tid;
	__u32 uid;
	int result; // the descriptor, or -errno
	__u32 flags;
	char comm[16];
	char filename[FILENAME_SIZE]; // as it was passed to the call
};

// A call in flight.
struct call {
	const char *filename;
	__u32 flags;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u64);
	__type(value, struct call);
} calls SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(__u32));
} events SEC(".maps");

const volatile __u32 target_pid = ANY;
const volatile __u32 target_tid = ANY;
const volatile __u32 target_uid = ANY;
const volatile bool only_failed = false;

static __always_inline int enter(const char *filename, __u32 flags)
{
	struct call call = {.filename = filename, .flags = flags};
	__u64 thread = bpf_get_current_pid_tgid();

	if (target_pid != ANY && target_pid != thread >> 32)
		return 0;
	if (target_tid != ANY && target_tid != (__u32)thread)
		return 0;
	if (target_uid != ANY && target_uid != (__u32)bpf_get_current_uid_gid())
		return 0;
	bpf_map_update_elem(&calls, &thread, &call, BPF_ANY);
	return 0;
}

static __always_inline int leave(void *ctx, int result)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct event event = {};
	struct call *call;

	call = bpf_map_lookup_elem(&calls, &thread);
	if (!call)
		return 0;
	if (result < 0 || !only_failed) {
		event.pid = thread >> 32;
		event.tid = thread;
		event.uid = bpf_get_current_uid_gid();
		event.result = result;
		event.flags = call->flags;
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_probe_read_user_str(event.filename, sizeof(event.filename), call->filename);
		bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &event, sizeof(event));
	}
	bpf_map_delete_elem(&calls, &thread);
	return 0;
}

SEC("kprobe/do_sys_openat2")
int BPF_KPROBE(enter_kprobe, int folder, const char *filename, struct open_how *how)
{
	// The system call has added a flag that nobody gave.
	return enter(filename, BPF_CORE_READ(how, flags) & ~O_LARGEFILE);
}

SEC("kretprobe/do_sys_openat2")
int BPF_KRETPROBE(exit_kprobe, long result)
{
	return leave(ctx, result);
}

SEC("tracepoint/syscalls/sys_enter_open")
int enter_open(struct trace_event_raw_sys_enter *ctx)
{
	return enter((const char *)ctx->args[0], ctx->args[1]);
}

SEC("tracepoint/syscalls/sys_exit_open")
int exit_open(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx, ctx->ret);
}

SEC("tracepoint/syscalls/sys_enter_creat")
int enter_creat(struct trace_event_raw_sys_enter *ctx)
{
	return enter((const char *)ctx->args[0], O_CREAT | O_WRONLY | O_TRUNC);
}

SEC("tracepoint/syscalls/sys_exit_creat")
int exit_creat(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx, ctx->ret);
}

SEC("tracepoint/syscalls/sys_enter_openat")
int enter_openat(struct trace_event_raw_sys_enter *ctx)
{
	return enter((const char *)ctx->args[1], ctx->args[2]);
}

SEC("tracepoint/syscalls/sys_exit_openat")
int exit_openat(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx, ctx->ret);
}

SEC("tracepoint/syscalls/sys_enter_openat2")
int enter_openat2(struct trace_event_raw_sys_enter *ctx)
{
	struct open_how *how = (struct open_how *)ctx->args[2];
	__u64 flags = 0;

	bpf_probe_read_user(&flags, sizeof(flags), &how->flags);
	return enter((const char *)ctx->args[1], flags);
}

SEC("tracepoint/syscalls/sys_exit_openat2")
int exit_openat2(struct trace_event_raw_sys_exit *ctx)
{
	return leave(ctx, ctx->ret);
}

char LICENSE[] SEC("license") = "GPL";
