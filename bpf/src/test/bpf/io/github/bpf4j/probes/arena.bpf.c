// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// A list in an arena, which programs and tests read and write.
#include "arena.h"

#define NODES 5
#define MOST_NODES 100

void *bpf_arena_alloc_pages(void *map, void *address, __u32 pages, int numa_node, __u64 flags) __ksym;
void bpf_arena_free_pages(void *map, void *address, __u32 pages) __ksym;

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
