// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// One program for each way to attach to the network; a test turns on the one that it is about.
#include "vmlinux.h"
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#define TC_ACT_OK 0
#define TC_ACT_UNSPEC -1
#define AF_INET 2

const volatile __u16 port;

__u64 hits;
__u64 seen_port;

struct {
	__uint(type, BPF_MAP_TYPE_SOCKMAP);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, __u64);
} sockets SEC(".maps");

SEC("?xdp")
int on_frame(struct xdp_md *frame)
{
	__sync_fetch_and_add(&hits, 1);
	return XDP_PASS;
}

SEC("?xdp")
int on_other_frame(struct xdp_md *frame)
{
	__sync_fetch_and_add(&hits, 1000);
	return XDP_PASS;
}

/* A global function, which another program may replace. */
__attribute__((noinline)) int weight(struct xdp_md *frame)
{
	volatile int one = 1;

	return frame ? one : 0;
}

SEC("?xdp")
int on_weighed_frame(struct xdp_md *frame)
{
	__sync_fetch_and_add(&hits, weight(frame));
	return XDP_PASS;
}

/* Without bpf_xdp_load_bytes: it sees the first part of a packet only, and needs no more. */
SEC("?xdp.frags")
int on_frame_of_parts(struct xdp_md *frame)
{
	__sync_fetch_and_add(&hits, 1);
	return XDP_PASS;
}

SEC("?tc")
int on_packet(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return TC_ACT_UNSPEC;
}

SEC("?classifier")
int on_classified(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return TC_ACT_UNSPEC;
}

SEC("?action")
int on_action(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return TC_ACT_OK;
}

SEC("?cgroup_skb/egress")
int on_cgroup_packet(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return 1;
}

SEC("?cgroup/connect4")
int on_connect(struct bpf_sock_addr *address)
{
	if (port && bpf_ntohs(address->user_port) == port) {
		seen_port = port;
		__sync_fetch_and_add(&hits, 1);
	}
	return 1;
}

SEC("?sockops")
int on_socket(struct bpf_sock_ops *operation)
{
	__sync_fetch_and_add(&hits, 1);
	return 1;
}

SEC("?sk_lookup")
int on_lookup(struct bpf_sk_lookup *lookup)
{
	if (port && lookup->local_port == port)
		__sync_fetch_and_add(&hits, 1);
	return SK_PASS;
}

SEC("?flow_dissector")
int on_dissect(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return BPF_OK;
}

SEC("?socket")
int on_datagram(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return 0;
}

SEC("?sk_reuseport")
int on_group(struct sk_reuseport_md *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return SK_PASS;
}

SEC("?sk_msg")
int on_message(struct sk_msg_md *message)
{
	__sync_fetch_and_add(&hits, 1);
	return SK_PASS;
}

SEC("?sk_skb/stream_verdict")
int on_stream(struct __sk_buff *packet)
{
	__sync_fetch_and_add(&hits, 1);
	return SK_PASS;
}

SEC("?lsm_cgroup/socket_bind")
int BPF_PROG(on_bind, struct socket *socket, struct sockaddr *address, int length)
{
	__sync_fetch_and_add(&hits, 1);
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
