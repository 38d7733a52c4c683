// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// A list in an arena, which programs and tests read and write. Compilers before clang 18 know no address spaces: the
// casts between what a program and what its process sees are written out here.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define BPF_MAP_TYPE_ARENA (BPF_MAP_TYPE_UNSPEC + 33)
#define NODES 5
#define MOST_NODES 100

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

void *bpf_arena_alloc_pages(void *map, void *address, __u32 pages, int numa_node, __u64 flags) __ksym;
void bpf_arena_free_pages(void *map, void *address, __u32 pages) __ksym;

struct node {
	__u64 value;
	struct node *next;
};

struct node *head;
/* The lower half of the address, as programs have it. */
struct node *second;
struct node last;
__u64 sum;

SEC("syscall")
int build(void *context)
{
	struct node *page = bpf_arena_alloc_pages(&arena, 0, 1, -1, 0);

	if (!page)
		return 1;
	head = page;
	for (int i = 0; i < NODES; i++) {
		struct node *node = page + i, *next = page + i + 1;

		cast_kern(node);
		cast_user(next);
		if (i == 1)
			second = node;
		node->value = i + 1;
		node->next = i + 1 < NODES ? next : 0;
	}
	return 0;
}

SEC("syscall")
int add_up(void *context)
{
	struct node *node = head;

	asm volatile("" ::"r"(&arena)); /* the program has to have the arena */
	sum = 0;
	for (int i = 0; i < MOST_NODES && node; i++) {
		cast_kern(node);
		last.value = node->value;
		last.next = node->next;
		sum += last.value;
		node = last.next;
	}
	return 0;
}

SEC("syscall")
int free_page(void *context)
{
	bpf_arena_free_pages(&arena, head, 1);
	return 0;
}

char LICENSE[] SEC("license") = "Dual BSD/GPL";
