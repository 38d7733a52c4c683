/* Every kind of map that is more than a table of values; those of tables are in zoo.bpf.c. */
#include "bpf.h"
#include "bpf4j.h"

struct event {
	__u64 time;
	__u32 kind;
};

struct other_event {
	__u64 time;
	__u32 kind;
	char name[12];
};

struct key {
	__u32 a, b;
};

#define MAP(name, kind, members)                   \
	struct {                                   \
		__uint(type, BPF_MAP_TYPE_##kind); \
		__uint(max_entries, 16);           \
		members                            \
	} name SEC(".maps")

#define SIZES __uint(key_size, 4); __uint(value_size, 4);

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__type(key, int);
	__type(value, struct event);
} perf SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	SIZES
} tagged_perf SEC(".maps");
BPF4J_EVENT(tagged_perf, struct event, kind, 1);
BPF4J_EVENT(tagged_perf, struct other_event, kind, 2);

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	SIZES
} untyped_perf SEC(".maps");

MAP(orders, USER_RINGBUF, __type(value, struct event););
MAP(numbers, USER_RINGBUF, __type(value, __u64););
MAP(untyped_orders, USER_RINGBUF, );

struct counts {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, struct key);
} first SEC(".maps");
MAP(by_index, ARRAY_OF_MAPS, __type(key, __u32); __array(values, struct counts););
MAP(by_u32, HASH_OF_MAPS, __type(key, __u32); __array(values, struct counts););
MAP(by_struct, HASH_OF_MAPS, __type(key, struct key); __array(values, struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
	__type(value, struct event);
}););
MAP(per_cpu_inside, ARRAY_OF_MAPS, __type(key, __u32); __array(values, struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u8[6]);
}););
MAP(undeclared, HASH_OF_MAPS, SIZES);

MAP(jumps, PROG_ARRAY, SIZES);
MAP(stacks, STACK_TRACE, __uint(key_size, 4); __uint(value_size, 127 * 8););
MAP(seen, BLOOM_FILTER, __type(value, __u64););

#define STORAGE(name, kind)                        \
	struct {                                   \
		__uint(type, BPF_MAP_TYPE_##kind); \
		__uint(map_flags, 1);              \
		__type(key, int);                  \
		__type(value, struct key);         \
	} name SEC(".maps")

STORAGE(of_task, TASK_STORAGE);
STORAGE(of_inode, INODE_STORAGE);
STORAGE(of_cgroup, CGRP_STORAGE);
STORAGE(of_socket, SK_STORAGE);

struct {
	__uint(type, BPF_MAP_TYPE_CGROUP_STORAGE);
	__type(key, __u64);
	__type(value, struct key);
} of_attached SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE);
	__type(key, struct key);
	__type(value, __u32);
} per_cpu_of_attached SEC(".maps");

MAP(cgroups, CGROUP_ARRAY, SIZES);
MAP(sockets, SOCKMAP, __type(key, __u32); __type(value, __u64););
MAP(sockets_by_key, SOCKHASH, __type(key, struct key); __type(value, int););
MAP(shared_port, REUSEPORT_SOCKARRAY, SIZES);
MAP(xdp_sockets, XSKMAP, SIZES);
MAP(devices, DEVMAP, SIZES);
MAP(devices_by_key, DEVMAP_HASH, __type(key, __u32); __type(value, struct key););
MAP(cpus, CPUMAP, __type(key, __u32); __type(value, struct key););

struct {
	__uint(type, BPF_MAP_TYPE_ARENA);
	__uint(map_flags, 1 << 10);
	__uint(max_entries, 100);
} arena SEC(".maps");

MAP(places, INSN_ARRAY, __uint(key_size, 4); __uint(value_size, 16););

static volatile int hidden_count SEC(".data.hidden") = 5;

struct tcp_congestion_ops {
	__u32 (*ssthresh)(void *socket);
	__u32 (*undo_cwnd)(void *socket);
	char name[16];
};

SEC("struct_ops/halve") __u32 halve(__u64 *context)
{
	return hidden_count;
}

SEC(".struct_ops") struct tcp_congestion_ops control = {
	.ssthresh = (void *)halve,
	.name = "test",
};
