// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// An arena, and the casts between what a program and what its process sees: compilers before clang 18, which know no
// address spaces, need them written out.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define BPF_MAP_TYPE_ARENA (BPF_MAP_TYPE_UNSPEC + 33)
#define ARENA_VARIABLE SEC(".addr_space.1")

#define IF_REGISTER(name, number) ".ifc %[reg], " #name "\n.byte " #number "\n.endif\n"
#define cast(pointer, spaces)                                                                        \
	asm volatile(".byte 0xbf\n" IF_REGISTER(r0, 0x00) IF_REGISTER(r1, 0x11) IF_REGISTER(r2, 0x22) \
		     IF_REGISTER(r3, 0x33) IF_REGISTER(r4, 0x44) IF_REGISTER(r5, 0x55)                \
		     IF_REGISTER(r6, 0x66) IF_REGISTER(r7, 0x77) IF_REGISTER(r8, 0x88)                \
		     IF_REGISTER(r9, 0x99) ".short 1\n.long %[as]\n"                                  \
		     : [reg] "+r"(pointer)                                                           \
		     : [as] "i"(spaces))
#define cast_kern(pointer) cast(pointer, 1)
#define cast_user(pointer) cast(pointer, 1 << 16)

struct {
	__uint(type, BPF_MAP_TYPE_ARENA);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 8);
} arena SEC(".maps");

struct node {
	__u64 value;
	struct node *next;
};

char LICENSE[] SEC("license") = "Dual BSD/GPL";
