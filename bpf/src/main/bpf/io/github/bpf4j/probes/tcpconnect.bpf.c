// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Reports each TCP connection that a process asks for. The tracepoint is there on every kernel since 4.16, and at this
// change of state it is hit by the process that calls connect.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define ANY ((__u32)-1)
#define AF_INET6 10

union address {
	struct in_addr v4;
	struct in6_addr v6;
};

struct event {
	union address source;
	union address destination;
	pid_t pid;
	__u32 uid;
	__u16 family; // AF_INET or AF_INET6: which member of the unions it is
	__u16 port;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 256 * 1024);
	__type(value, struct event);
} events SEC(".maps");

// The ports to report; all of them if there are none.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __u16);
	__type(value, __u8);
} ports SEC(".maps");

const volatile __u32 target_pid = ANY;
const volatile __u32 target_uid = ANY;
const volatile bool some_ports = false;

__u64 lost; // connections for which there was no room in events

SEC("tracepoint/sock/inet_sock_set_state")
int on_state(struct trace_event_raw_inet_sock_set_state *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32;
	__u32 uid = bpf_get_current_uid_gid();
	__u16 port = ctx->dport;
	struct event *event;

	if (ctx->protocol != IPPROTO_TCP || ctx->newstate != TCP_SYN_SENT)
		return 0;
	if (target_pid != ANY && target_pid != pid)
		return 0;
	if (target_uid != ANY && target_uid != uid)
		return 0;
	if (some_ports && !bpf_map_lookup_elem(&ports, &port))
		return 0;
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event) {
		__sync_fetch_and_add(&lost, 1);
		return 0;
	}
	if (ctx->family == AF_INET6) {
		bpf_core_read(&event->source.v6, sizeof(event->source.v6), &ctx->saddr_v6);
		bpf_core_read(&event->destination.v6, sizeof(event->destination.v6), &ctx->daddr_v6);
	} else {
		bpf_core_read(&event->source.v4, sizeof(event->source.v4), &ctx->saddr);
		bpf_core_read(&event->destination.v4, sizeof(event->destination.v4), &ctx->daddr);
	}
	event->pid = pid;
	event->uid = uid;
	event->family = ctx->family;
	event->port = port;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit(event, 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
