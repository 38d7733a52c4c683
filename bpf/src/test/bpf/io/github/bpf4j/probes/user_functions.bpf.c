// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// One program for each way to attach to functions of processes, and to tracepoints; a test turns on the one it is about.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/usdt.bpf.h>

const volatile __u32 target;
const volatile bool with_cookie;

__u64 hits;
__u64 cookie;
long argument;

static __always_inline bool is_target(void)
{
	return !target || bpf_get_current_pid_tgid() >> 32 == target;
}

static __always_inline int hit(void *context)
{
	if (!is_target())
		return 0;
	if (with_cookie)
		cookie = bpf_get_attach_cookie(context);
	__sync_fetch_and_add(&hits, 1);
	return 0;
}

SEC("?uprobe")
int on_any(struct pt_regs *context)
{
	return hit(context);
}

SEC("?uprobe/libc.so.6:getpagesize")
int on_getpagesize(struct pt_regs *context)
{
	return hit(context);
}

SEC("?uretprobe")
int after_any(struct pt_regs *context)
{
	if (is_target())
		argument = PT_REGS_RC(context);
	return hit(context);
}

SEC("?usdt")
int BPF_USDT(on_tick, int number)
{
	if (!is_target())
		return 0;
	argument = number;
	if (with_cookie)
		cookie = bpf_usdt_cookie(ctx);
	__sync_fetch_and_add(&hits, 1);
	return 0;
}

SEC("?tp/syscalls/sys_enter_getpgid")
int on_getpgid(void *context)
{
	return hit(context);
}

SEC("?tracepoint")
int on_tracepoint(void *context)
{
	return hit(context);
}

SEC("?raw_tp/sys_enter")
int on_sys_enter(void *context)
{
	return hit(context);
}

/* Of a tracepoint that lets nothing be written such a program may only read. */
SEC("?raw_tp.w/sys_enter")
int on_writable_sys_enter(void *context)
{
	return hit(context);
}

SEC("?raw_tracepoint")
int on_raw_tracepoint(void *context)
{
	return hit(context);
}

SEC("?tp_btf/sys_enter")
int BPF_PROG(on_typed_sys_enter, struct pt_regs *registers, long number)
{
	return hit(ctx);
}

SEC("?perf_event")
int on_sample(struct bpf_perf_event_data *context)
{
	return hit(context);
}

SEC("?syscall")
int on_request(__u64 *context)
{
	argument = context[0];
	context[1] = context[0] * 2;
	return 7;
}

char LICENSE[] SEC("license") = "GPL";
