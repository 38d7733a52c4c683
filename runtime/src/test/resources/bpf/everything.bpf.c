// One of everything that the runtime's tests use.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct event {
	__u64 sequence;
	__u32 tid;
	char comm[16];
	__u32 check;
};

struct value {
	__u64 count;
	__u32 id;
	char name[12];
};

struct prefix {
	__u32 length;
	__u8 address[4];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 64 * 1024);
	__type(value, struct event);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 64 * 1024);
} mixed SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __u32);
	__type(value, struct value);
} hash SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 16);
	__type(key, __u64);
	__type(value, __u64);
} lru SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u32);
} percpu_hash SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct value);
} percpu_array SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, __u64);
} array SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 64);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, struct prefix);
	__type(value, __u32);
} routes SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_QUEUE);
	__uint(max_entries, 4);
	__type(value, __u32);
} queue SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_STACK);
	__uint(max_entries, 4);
	__type(value, __u32);
} stack SEC(".maps");

// One variable a section: clang orders several as it likes, and the Java side is written by hand.
const volatile struct {
	__u32 target;
	__u32 discard_each;
} settings;
struct {
	__u64 produced;
	__u64 lost;
	__u64 uprobes;
	__u32 seen;
} counters;
__u32 step = 7;
static volatile __u32 hidden SEC(".data.hidden") = 5;

struct syscall {
	__u64 common;
	long number;
	long argument;
};

// getpgid(n) of the target process sends n events.
SEC("tracepoint/syscalls/sys_enter_getpgid")
int on_getpgid(struct syscall *call)
{
	__u64 id = bpf_get_current_pid_tgid();
	long n = call->argument;

	if (id >> 32 != settings.target)
		return 0;
	counters.seen = step + hidden;
	for (int i = 0; i < 4096 && i < n; i++) {
		struct event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);

		if (!event) {
			__sync_fetch_and_add(&counters.lost, 1);
			continue;
		}
		if (settings.discard_each && i % settings.discard_each == 0) {
			bpf_ringbuf_discard(event, 0);
			continue;
		}
		// Not atomic, which would need Linux 5.12: one thread of a test sends.
		event->sequence = counters.produced++;
		event->tid = (__u32)id;
		event->check = ~(__u32)event->sequence;
		bpf_get_current_comm(event->comm, sizeof(event->comm));
		bpf_ringbuf_submit(event, 0);
	}
	return 0;
}

// getsid(n) sends one event of n bytes.
SEC("tracepoint/syscalls/sys_enter_getsid")
int on_getsid(struct syscall *call)
{
	char zeros[256] = {};
	long n = call->argument;

	if (bpf_get_current_pid_tgid() >> 32 != settings.target || n < 0 || n > 256)
		return 0;
	bpf_ringbuf_output(&mixed, zeros, n, 0);
	return 0;
}

SEC("uprobe")
int on_call(void *context)
{
	if (bpf_get_current_pid_tgid() >> 32 == settings.target)
		__sync_fetch_and_add(&counters.uprobes, 1);
	return 0;
}

SEC("?tracepoint/syscalls/sys_enter_nosuchcall")
int on_nothing(void *context)
{
	return 0;
}
