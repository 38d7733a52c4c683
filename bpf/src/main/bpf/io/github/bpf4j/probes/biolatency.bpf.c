// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Counts, in a histogram for each disk, how long requests to block devices take: from when they are given to the device,
// or put into the queue, until they are done.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>
#include "histogram.h"

#define ANY ((__u32)-1)
#define MINOR_BITS 20

// Where a request has its disk changed in Linux 5.17.
struct request___before_5_17 {
	struct gendisk *rq_disk;
} __attribute__((preserve_access_index));

struct request_queue___since_5_17 {
	struct gendisk *disk;
} __attribute__((preserve_access_index));

// When a request started, in nanoseconds; by its address.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u64);
	__type(value, __u64);
} starts SEC(".maps");

// By device number, as the kernel has it: major << 20 | minor.
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 1024);
	__type(key, __u32);
	__type(value, struct histogram);
} histograms SEC(".maps");

const volatile __u32 target_device = ANY;
const volatile bool queued = false; // count the time in the queue, too
const volatile __u64 unit = 1000; // nanoseconds
// Whether the tracepoints of the start pass the queue before the request: up to Linux 5.10, of which later updates do not.
const volatile bool queue_first = false;

__u64 lost; // requests for which there was no room in starts or histograms

static __always_inline __u32 device_of(struct request *request)
{
	struct request___before_5_17 *before = (void *)request;
	struct gendisk *disk;

	if (bpf_core_field_exists(before->rq_disk)) {
		disk = BPF_CORE_READ(before, rq_disk);
	} else {
		struct request_queue___since_5_17 *queue = (void *)BPF_CORE_READ(request, q);

		disk = BPF_CORE_READ(queue, disk);
	}
	return BPF_CORE_READ(disk, major) << MINOR_BITS | BPF_CORE_READ(disk, first_minor);
}

static __always_inline int start(struct request *request, bool inserted)
{
	__u64 key = (__u64)request;
	__u64 now;

	if (target_device != ANY && target_device != device_of(request))
		return 0;
	// A request that was in the queue has started then; one that never was starts when it is issued.
	if (queued && !inserted && bpf_map_lookup_elem(&starts, &key))
		return 0;
	now = bpf_ktime_get_ns();
	if (bpf_map_update_elem(&starts, &key, &now, BPF_ANY))
		__sync_fetch_and_add(&lost, 1);
	return 0;
}

SEC("tp_btf/block_rq_insert")
int on_insert(__u64 *ctx)
{
	if (queue_first)
		return start((void *)ctx[1], true);
	else
		return start((void *)ctx[0], true);
}

SEC("tp_btf/block_rq_issue")
int on_issue(__u64 *ctx)
{
	if (queue_first)
		return start((void *)ctx[1], false);
	else
		return start((void *)ctx[0], false);
}

SEC("tp_btf/block_rq_complete")
int BPF_PROG(on_complete, struct request *request)
{
	__u64 key = (__u64)request;
	struct histogram zero = {};
	struct histogram *histogram;
	__u64 duration;
	__u32 device;
	__u64 *since;

	since = bpf_map_lookup_elem(&starts, &key);
	if (!since)
		return 0;
	duration = bpf_ktime_get_ns() - *since;
	bpf_map_delete_elem(&starts, &key);
	device = device_of(request);
	histogram = bpf_map_lookup_elem(&histograms, &device);
	if (!histogram) {
		bpf_map_update_elem(&histograms, &device, &zero, BPF_NOEXIST);
		histogram = bpf_map_lookup_elem(&histograms, &device);
	}
	if (histogram)
		add_to(histogram, duration / unit);
	else
		__sync_fetch_and_add(&lost, 1);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
