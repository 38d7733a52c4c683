// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
// Variables in an arena, which programs and tests read and write.
#include "arena.h"

#define NODES 3

__u8 before ARENA_VARIABLE = 0xaa;
__u8 small ARENA_VARIABLE = 5;
__u8 behind ARENA_VARIABLE = 0xbb;
int started ARENA_VARIABLE = -7;
__u32 counters[2][2] ARENA_VARIABLE = { { 1, 2 }, { 3, 4 } };
char title[16] ARENA_VARIABLE = "from C";
struct node nodes[NODES] ARENA_VARIABLE = { { .value = 10 }, { .value = 20 }, { .value = 30 } };
struct node *head ARENA_VARIABLE;
static volatile __u64 hidden ARENA_VARIABLE = 99;
/* Behind the first page. */
__u32 large[2000] ARENA_VARIABLE;
__u64 last ARENA_VARIABLE = 1;

/* What a program has seen of them. */
struct seen {
	__u32 small;
	int started;
	__u32 counter;
	char title[16];
	__u64 sum;
	__u64 hidden;
	__u64 last;
} seen;

/* Where the program that is loaded has them. */
struct node *second_node;
__u64 *where_last;

SEC("syscall")
int look(void *context)
{
	__u8 *s = &small;
	int *i = &started;
	__u32 *c = &counters[1][0];
	char *t = title;
	struct node **h = &head, *node;
	volatile __u64 *hid = &hidden;
	__u64 *l = &last;

	asm volatile("" ::"r"(&arena)); /* the program has to have the arena */
	cast_kern(s);
	seen.small = *s;
	cast_kern(i);
	seen.started = *i;
	cast_kern(c);
	seen.counter = *c;
	cast_kern(t);
	for (int n = 0; n < 16; n++)
		seen.title[n] = t[n];
	cast_kern(hid);
	seen.hidden = *hid;
	cast_kern(l);
	seen.last = *l;
	cast_kern(h);
	node = *h;
	seen.sum = 0;
	for (int n = 0; n < 100 && node; n++) {
		cast_kern(node);
		seen.sum += node->value;
		node = node->next;
	}
	return 0;
}

SEC("syscall")
int change(void *context)
{
	__u8 *s = &small;
	int *i = &started;
	__u32 *c = &counters[0][1];
	char *t = title;
	struct node *n = &nodes[1], *pointer = &nodes[1], **h = &head;
	volatile __u64 *hid = &hidden;
	__u64 *l = &last, *address = &last;

	asm volatile("" ::"r"(&arena));
	cast_user(pointer);
	second_node = pointer;
	cast_user(address);
	where_last = address;
	cast_kern(s);
	*s = 200;
	cast_kern(i);
	*i = -1000;
	cast_kern(c);
	*c = 4000000000;
	cast_kern(t);
	t[0] = 'F';
	cast_kern(n);
	n->value = 21;
	cast_kern(h);
	*h = pointer;
	cast_kern(hid);
	*hid += 1;
	cast_kern(l);
	*l = ~0ULL;
	return 0;
}
