// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Programs of sections that need a newer libbpf than Debian 12 has; a test turns on the one that it is about.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#define TCX_PASS 0
#define NF_ACCEPT 1

const volatile __u32 target;
const volatile bool with_cookie;

__u64 hits;
__u64 cookie;
__u64 order;

static __always_inline void hit(void *context)
{
	if (with_cookie)
		cookie = bpf_get_attach_cookie(context);
	__sync_fetch_and_add(&hits, 1);
}

SEC("?tcx/ingress")
int on_received(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	order = order * 10 + 1;
	return -1;
}

SEC("?tcx/ingress")
int on_received_too(struct __sk_buff *packet)
{
	order = order * 10 + 2;
	return -1;
}

SEC("?tcx/egress")
int on_sent(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return TCX_PASS;
}

SEC("?netkit/primary")
int on_netkit(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	order = order * 10 + 1;
	return -1;
}

SEC("?netkit/primary")
int on_netkit_too(struct __sk_buff *packet)
{
	order = order * 10 + 2;
	return -1;
}

SEC("?netkit/peer")
int on_peer(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return TCX_PASS;
}

/* Of cgroup programs only the order among them is newer. */
SEC("?cgroup_skb/egress")
int on_leaving(struct __sk_buff *packet)
{
	order = order * 10 + 1;
	return 1;
}

SEC("?cgroup_skb/egress")
int on_leaving_too(struct __sk_buff *packet)
{
	order = order * 10 + 2;
	return 1;
}

SEC("?netfilter")
int on_netfilter(struct bpf_nf_ctx *context)
{
	__sync_fetch_and_add(&hits, 1);
	return NF_ACCEPT;
}

SEC("?uprobe.multi")
int on_functions(struct pt_regs *context)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(context);
	return 0;
}

SEC("?uretprobe.multi/libc.so.6:getpagesiz?")
int after_functions(struct pt_regs *context)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(context);
	return 0;
}

SEC("?uprobe.session")
int around_functions(struct pt_regs *context)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(context);
	return 0;
}

SEC("?kprobe.session/vfs_unlin*")
int around_unlinks(struct pt_regs *context)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(context);
	return 0;
}

SEC("?fsession/vfs_unlink")
int BPF_PROG(around_unlink)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(ctx);
	return 0;
}

SEC("?fentry.multi/vfs_unlin*")
int BPF_PROG(entering_several)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(ctx);
	return 0;
}

SEC("?fexit.multi")
int BPF_PROG(leaving_several)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(ctx);
	return 0;
}

SEC("?fsession.multi/vfs_unlin*")
int BPF_PROG(around_several)
{
	if (bpf_get_current_pid_tgid() >> 32 == target)
		hit(ctx);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
