/* What a tracer of program starts declares; the programs do nothing. */
#include "bpf.h"

#define ARGUMENTS_SIZE 256

struct event {
	__u64 started_ns;
	__u64 duration_ns;
	__u32 pid;
	__u32 parent_pid;
	__u32 uid;
	__s32 return_value;
	char name[16];
	__u16 argument_count;
	__u16 arguments_size;
	char arguments[ARGUMENTS_SIZE];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u32);
	__type(value, struct event);
} execs SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 256 * 1024);
	__type(value, struct event);
} events SEC(".maps");

const volatile __u32 target_uid = 0xffffffff;
const volatile _Bool failed_only = 0;

__u64 dropped = 0;

SEC("tracepoint/syscalls/sys_enter_execve")
int enter_execve(void *context)
{
	return 0;
}

SEC("tracepoint/syscalls/sys_exit_execve")
int exit_execve(void *context)
{
	dropped++;
	return failed_only + target_uid;
}
