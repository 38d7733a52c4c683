// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// One program for each way to attach to the kernel's functions; a test turns on the one that it is about.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#define EPERM 1

const volatile __u32 target;
const volatile bool with_cookie;

__u64 hits;
__u64 cookie;
long result = 1;

static __always_inline bool is_target(void)
{
	return bpf_get_current_pid_tgid() >> 32 == target;
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

/* vfs_unlink has other arguments in each kernel, but is in all of them. */
SEC("?kprobe/vfs_unlink")
int on_unlink(struct pt_regs *context)
{
	return hit(context);
}

SEC("?kprobe")
int on_any(struct pt_regs *context)
{
	return hit(context);
}

SEC("?kretprobe/vfs_unlink")
int after_unlink(struct pt_regs *context)
{
	if (is_target())
		result = (int)PT_REGS_RC(context);
	return hit(context);
}

SEC("?ksyscall/write")
int on_write(struct pt_regs *context)
{
	return hit(context);
}

SEC("?kretsyscall")
int after_any_call(struct pt_regs *context)
{
	return hit(context);
}

SEC("?kprobe.multi/vfs_unlin*")
int on_unlinks(struct pt_regs *context)
{
	return hit(context);
}

SEC("?kretprobe.multi")
int after_several(struct pt_regs *context)
{
	return hit(context);
}

SEC("?fentry/vfs_unlink")
int BPF_PROG(entering_unlink)
{
	return hit(ctx);
}

SEC("?fentry")
int BPF_PROG(entering)
{
	return hit(ctx);
}

SEC("?fexit/security_inode_rmdir")
int BPF_PROG(leaving_rmdir_check, struct inode *directory, struct dentry *entry, int returned)
{
	if (is_target())
		result = returned;
	return hit(ctx);
}

SEC("?fmod_ret/security_inode_unlink")
int BPF_PROG(instead_of_check, struct inode *directory, struct dentry *entry, int returned)
{
	hit(ctx);
	return is_target() ? -EPERM : returned;
}

SEC("?lsm/inode_unlink")
int BPF_PROG(forbid_unlink, struct inode *directory, struct dentry *entry, int returned)
{
	hit(ctx);
	return is_target() ? -EPERM : returned;
}

char LICENSE[] SEC("license") = "GPL";
