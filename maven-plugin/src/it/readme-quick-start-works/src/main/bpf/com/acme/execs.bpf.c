#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct event {
	pid_t pid;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
	__type(value, struct event);
} events SEC(".maps");

const volatile bool root_too = true;

__u64 dropped;

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	struct event *event;

	if (!root_too && !(__u32)bpf_get_current_uid_gid())
		return 0;
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event) {
		__sync_fetch_and_add(&dropped, 1);
		return 0;
	}
	event->pid = bpf_get_current_pid_tgid() >> 32;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit(event, 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
