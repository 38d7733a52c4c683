// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Reports each line that is typed into a bash: what the function readline returns, in bash itself or in its library.
//
// As bpf programs were always written for libbpf: nobody says what the buffer carries, and bpf4j infers it from the code.

#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct line {
	pid_t pid;
	__u32 uid;
	char comm[16];
	char text[256]; // a longer one is cut
};

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(__u32));
} events SEC(".maps");

SEC("uretprobe/readline")
int BPF_KRETPROBE(exit_readline, const void *text)
{
	struct line line = {};

	if (!text)
		return 0;
	line.pid = bpf_get_current_pid_tgid() >> 32;
	line.uid = bpf_get_current_uid_gid();
	bpf_get_current_comm(line.comm, sizeof(line.comm));
	bpf_probe_read_user_str(line.text, sizeof(line.text), text);
	bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &line, sizeof(line));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
