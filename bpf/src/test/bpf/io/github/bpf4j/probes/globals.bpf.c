// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Global variables of all kinds of sections, which a program changes while Java does.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define ROUNDS 1000

// Counted by the program and by Java.
__u64 dropped;
__u32 shared_u32;
int shared_s32;
__u64 by_cpu[4];
int stop;

struct slot {
	__u32 used;
	__u32 java;
};

struct stats {
	__u64 hits;
	// A neighbour in the same eight bytes is Java's alone.
	__u32 misses;
	__u32 java_misses;
	struct slot first;
	struct slot slots[4];
	__s64 balance[2];
};

struct stats stats;
struct stats several[2];

// Java's and the program's by turns, of each width.
__u8 java_u8 SEC(".data.mixed") = 1;
__u8 kernel_u8 SEC(".data.mixed") = 0;
__u16 java_u16 SEC(".data.mixed") = 1;
__u16 kernel_u16 SEC(".data.mixed") = 0;
__u32 java_u32 SEC(".data.mixed") = 1;
__u32 kernel_u32 SEC(".data.mixed") = 0;
__u64 java_u64 SEC(".data.mixed") = 1;
__u64 kernel_u64 SEC(".data.mixed") = 0;

int step = 1;

const volatile int limit = 5;
const volatile char greeting[16] = "hello";
const volatile __u32 table[4] SEC(".rodata.tables") = { 1, 2, 3, 4 };

extern int LINUX_KERNEL_VERSION __kconfig;
extern _Bool CONFIG_BPF4J_YES __kconfig;
extern enum libbpf_tristate CONFIG_BPF4J_MODULE __kconfig;
extern char CONFIG_BPF4J_TEXT[12] __kconfig;
extern unsigned long CONFIG_BPF4J_NUMBER __kconfig;
extern int CONFIG_BPF4J_ABSENT __kconfig __weak;

SEC("tc")
int count(struct __sk_buff *packet)
{
	for (int i = 0; i < ROUNDS; i++) {
		__sync_fetch_and_add(&dropped, step);
		__sync_fetch_and_add(&shared_u32, 1);
		__sync_fetch_and_add(&shared_s32, 1);
		__sync_fetch_and_add(&by_cpu[i & 3], 1);
		__sync_fetch_and_add(&stats.hits, 1);
		__sync_fetch_and_add(&stats.misses, 1);
		__sync_fetch_and_add(&stats.first.used, 1);
		__sync_fetch_and_add(&several[1].slots[i & 3].used, 1);
		__sync_fetch_and_add(&several[1].balance[1], -1);
		(*(volatile __u8 *)&kernel_u8)++;
		(*(volatile __u16 *)&kernel_u16)++;
		(*(volatile __u32 *)&kernel_u32)++;
		(*(volatile __u64 *)&kernel_u64)++;
	}
	return 0;
}

SEC("tc")
int configured(struct __sk_buff *packet)
{
	return limit + table[3] + CONFIG_BPF4J_YES + (CONFIG_BPF4J_MODULE == TRI_MODULE) + CONFIG_BPF4J_TEXT[0]
		+ CONFIG_BPF4J_NUMBER + CONFIG_BPF4J_ABSENT + (LINUX_KERNEL_VERSION > 0) + greeting[0];
}

char LICENSE[] SEC("license") = "Dual BSD/GPL";
