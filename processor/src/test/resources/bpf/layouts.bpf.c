/* Layouts with holes of every kind, as reports must show them. */
#include "bpf.h"

enum mood {
	CALM = 2,
	BUSY = 7,
};

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
	__u32 kind : 3, : 5, level : 4;
	enum mood mood;
	union {
		__u16 port;
		struct {
			__u8 high;
			__u8 low;
		};
	};
	struct {
		__u8 tag;
		__u32 value;
	} pairs[2];
	int (*callback)(void *context, int argument);
	__u8 last;
};

typedef struct {
	__u8 first;
	__u64 second;
} __attribute__((packed)) packed_t;

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__uint(map_flags, 1);
	__type(key, __u32);
	__type(value, struct event);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 12);
	__uint(max_entries, 2);
} raw SEC(".maps");

const volatile int limit = 3;
packed_t totals[2];
extern int CONFIG_HZ __kconfig;

SEC("?kprobe/do_exit")
int on_exit(void *context)
{
	return limit + CONFIG_HZ + totals[0].first;
}
