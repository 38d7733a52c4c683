// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Programs that tests run without attaching them.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct header {
	__u8 addresses[12];
	__u16 kind;
	__u32 size;
	__u8 rest[46];
};

struct header last;
__u64 runs;
__u32 cpu = 1000;

SEC("tc")
int on_packet(struct __sk_buff *packet)
{
	struct header *header = (void *)(long)packet->data;
	int result = packet->mark + packet->priority + packet->cb[0];

	if ((void *)(header + 1) > (void *)(long)packet->data_end)
		return -1;
	header->kind++;
	packet->mark++;
	packet->cb[0]++;
	return result;
}

SEC("xdp")
int on_frame(struct xdp_md *frame)
{
	__u8 *metadata = (void *)(long)frame->data_meta;

	__sync_fetch_and_add(&runs, 1);
	return metadata + 1 > (__u8 *)(long)frame->data ? 0 : *metadata;
}

SEC("raw_tp/sys_enter")
int on_arguments(__u64 *arguments)
{
	cpu = bpf_get_smp_processor_id();
	return arguments[0] + arguments[1];
}

SEC("?lwt_in")
int on_lwt_in(struct __sk_buff *packet)
{
	return packet->len;
}

SEC("?lwt_out")
int on_lwt_out(struct __sk_buff *packet)
{
	return packet->len;
}

SEC("?lwt_xmit")
int on_lwt_xmit(struct __sk_buff *packet)
{
	return packet->len;
}

SEC("?lwt_seg6local")
int on_lwt_seg6local(struct __sk_buff *packet)
{
	return packet->len;
}

SEC("?action")
int on_action(struct __sk_buff *packet)
{
	return packet->len;
}

SEC("?lirc_mode2")
int on_infrared(unsigned int *sample)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
