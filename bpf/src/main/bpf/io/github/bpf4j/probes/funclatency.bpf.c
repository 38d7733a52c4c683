// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Counts, in a histogram, how long a function takes from its entry to its return. Which function, and by which pair of
// programs, is decided when they are loaded. Of calls inside of each other in one thread only the innermost counts.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include "histogram.h"

#define ANY ((__u32)-1)

// When a thread entered the function, in nanoseconds.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u64);
	__type(value, __u64);
} starts SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct histogram);
} durations SEC(".maps");

const volatile __u32 target_pid = ANY;
const volatile __u64 unit = 1; // nanoseconds

__u64 total; // nanoseconds in all calls
__u64 lost; // calls for which there was no room in starts

static __always_inline int enter(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 now;

	if (target_pid != ANY && target_pid != thread >> 32)
		return 0;
	now = bpf_ktime_get_ns();
	if (bpf_map_update_elem(&starts, &thread, &now, BPF_ANY))
		__sync_fetch_and_add(&lost, 1);
	return 0;
}

static __always_inline int leave(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 now = bpf_ktime_get_ns();
	struct histogram *histogram;
	__u32 zero = 0;
	__u64 *start;

	start = bpf_map_lookup_elem(&starts, &thread);
	if (!start)
		return 0;
	now -= *start;
	bpf_map_delete_elem(&starts, &thread);
	__sync_fetch_and_add(&total, now);
	histogram = bpf_map_lookup_elem(&durations, &zero);
	if (histogram)
		add_to(histogram, now / unit);
	return 0;
}

SEC("?fentry/chosen_at_load")
int enter_fentry(void *ctx)
{
	return enter();
}

SEC("?fexit/chosen_at_load")
int exit_fexit(void *ctx)
{
	return leave();
}

SEC("?kprobe")
int enter_kprobe(void *ctx)
{
	return enter();
}

SEC("?kretprobe")
int exit_kretprobe(void *ctx)
{
	return leave();
}

SEC("?uprobe")
int enter_uprobe(void *ctx)
{
	return enter();
}

SEC("?uretprobe")
int exit_uretprobe(void *ctx)
{
	return leave();
}

char LICENSE[] SEC("license") = "GPL";
