/* Every kind of map, section, program and name. */
#include "bpf.h"

enum state { STATE_NEW, STATE_DONE = 3, STATE_FINISHED = 3 };
enum big { BIG_NONE, BIG_HIGHEST = 0xffffffff };

struct key {
	__u32 pid;
	char comm[16];
};

struct value {
	__u64 count;
	enum state state;
	union {
		__u32 word;
		__u8 bytes[4];
	};
	struct {
		__u8 red, green;
	} color;
	struct key keys[2];
	__u16 flags : 3;
	__s16 level : 5;
	void *next;
	int matrix[2][3];
	__u64 trailing[];
};

#define MAP(name, kind, K, V)                    \
	struct {                                 \
		__uint(type, BPF_MAP_TYPE_##kind); \
		__uint(max_entries, 16);         \
		__type(key, K);                  \
		__type(value, V);                \
	} name SEC(".maps")

MAP(by_u8, HASH, __u8, __u8);
MAP(by_u16, HASH, __u16, __u16);
MAP(by_s32, HASH, __s32, __s32);
MAP(by_u32, LRU_HASH, __u32, __u32);
MAP(by_u64, HASH, __u64, __u64);
MAP(by_bool, HASH, _Bool, _Bool);
MAP(by_text, HASH, char[16], double);
MAP(by_state, HASH, enum state, enum state);
MAP(by_bytes, HASH, __u8[6], __u32[4]);
MAP(by_struct, HASH, struct key, struct value);
MAP(by_pointer, HASH, void *, __int128);
MAP(per_cpu_by_u32, PERCPU_HASH, __u32, struct key);
MAP(per_cpu_by_struct, LRU_PERCPU_HASH, struct key, __u64);
MAP(numbers, ARRAY, __u32, __u64);
MAP(structs, ARRAY, __u32, struct key);
MAP(per_cpu, PERCPU_ARRAY, __u32, __u64);
MAP(Event, HASH, __u32, struct key);

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 16);
	__uint(map_flags, 1);
	__type(key, struct key);
	__type(value, __u32);
} routes SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_QUEUE);
	__uint(max_entries, 16);
	__type(value, struct key);
} waiting SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_STACK);
	__uint(max_entries, 16);
	__type(value, __u32);
} stacked SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} untyped_events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
	__type(value, __u64);
} scalar_events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__uint(key_size, 4);
	__uint(value_size, 64);
} sizes_only SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 4);
} perf_events SEC(".maps");

const volatile enum state initial_state = STATE_DONE;
const volatile enum big highest = BIG_HIGHEST;
const volatile struct key watched = { 1, "init" };
const volatile __u32 limits[4] = { 1, 2, 3, 4 };
const volatile char text[8] = "abc";

struct value last;
__u64 counters[8];
struct key keys[2];
static volatile int hidden_from_others;

__u32 tuned SEC(".data.tuning") = 7;
int changing = 5;

extern int LINUX_KERNEL_VERSION __kconfig;
extern _Bool CONFIG_BPF __kconfig __weak;

#define PROGRAM(name, section) \
	SEC(section) int name(void *context) { return 0; }

PROGRAM(tracepoint_program, "tp/sched/sched_process_exec")
PROGRAM(open_tracepoint, "tracepoint")
PROGRAM(probe, "kprobe/do_unlinkat")
PROGRAM(open_probe, "kprobe")
PROGRAM(user_probe, "uprobe")
PROGRAM(complete_user_probe, "uprobe//bin/bash:readline")
PROGRAM(entry, "fentry/do_unlinkat")
PROGRAM(hook, "lsm/file_open")
PROGRAM(packets, "xdp")
PROGRAM(not_loaded, "?raw_tp/sched_switch")

SEC("raw_tp/sched_wakeup")
int uses_statics(void *context)
{
	static int calls;

	hidden_from_others++;
	__sync_fetch_and_add(&calls, 1);
	return 0;
}

SEC("iter/task")
int class(void *context)
{
	return LINUX_KERNEL_VERSION == 0 && CONFIG_BPF;
}
