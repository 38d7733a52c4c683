// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Reports each change of state of each TCP socket, with the time that the socket was in the state before.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define AF_INET6 10

union address {
	struct in_addr v4;
	struct in6_addr v6;
};

struct event {
	union address local;
	union address remote;
	__u64 socket; // its address in the kernel: the same for all changes of one socket
	__u64 duration; // nanoseconds in the state before; 0 if that is not known
	pid_t pid; // what the CPU ran: often not the socket's owner
	int old_state;
	int new_state;
	__u16 family; // AF_INET or AF_INET6: which member of the unions it is
	__u16 local_port;
	__u16 remote_port;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
	__type(value, struct event);
} events SEC(".maps");

// When a socket got into its state, in nanoseconds; by its address.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 65536);
	__type(key, __u64);
	__type(value, __u64);
} since SEC(".maps");

// What to report; 0 is any.
const volatile __u16 target_local_port = 0;
const volatile __u16 target_remote_port = 0;

__u64 lost; // changes for which there was no room in events

SEC("tracepoint/sock/inet_sock_set_state")
int on_state(struct trace_event_raw_inet_sock_set_state *ctx)
{
	__u64 socket = (__u64)ctx->skaddr;
	__u64 now = bpf_ktime_get_ns();
	struct event *event;
	__u64 *before;

	// The kernel sometimes sets the state that a socket is in.
	if (ctx->protocol != IPPROTO_TCP || ctx->oldstate == ctx->newstate)
		return 0;
	if (target_local_port && target_local_port != ctx->sport)
		return 0;
	if (target_remote_port && target_remote_port != ctx->dport)
		return 0;
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	before = bpf_map_lookup_elem(&since, &socket);
	if (event) {
		if (ctx->family == AF_INET6) {
			bpf_core_read(&event->local.v6, sizeof(event->local.v6), &ctx->saddr_v6);
			bpf_core_read(&event->remote.v6, sizeof(event->remote.v6), &ctx->daddr_v6);
		} else {
			bpf_core_read(&event->local.v4, sizeof(event->local.v4), &ctx->saddr);
			bpf_core_read(&event->remote.v4, sizeof(event->remote.v4), &ctx->daddr);
		}
		event->socket = socket;
		event->duration = before ? now - *before : 0;
		event->pid = bpf_get_current_pid_tgid() >> 32;
		event->old_state = ctx->oldstate;
		event->new_state = ctx->newstate;
		event->family = ctx->family;
		event->local_port = ctx->sport;
		event->remote_port = ctx->dport;
		bpf_get_current_comm(event->comm, sizeof(event->comm));
		bpf_ringbuf_submit(event, 0);
	} else {
		__sync_fetch_and_add(&lost, 1);
	}
	if (ctx->newstate == TCP_CLOSE)
		bpf_map_delete_elem(&since, &socket);
	else
		bpf_map_update_elem(&since, &socket, &now, BPF_ANY);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
