/* Places of the frame that several variables use, one after the other. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct other {
	__u64 count;
	__u64 sum;
	char name[16];
};

struct with_text {
	char text[32];
	__u64 length;
};

/* Bytes that are sent, in the place of a struct that is not. */
PERF(bytes_in_its_place); // EXACT char [32] | UNKNOWN | PREFIX char [32]
SEC("raw_tp/a") int send_bytes(__u64 *ctx)
{
	if (ctx[0] & 1) {
		struct event event = {};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_map_update_elem(&bytes_in_its_place, &event.pid, &event, 0);
		bpf_ktime_get_ns();
	} else {
		char bytes[32];
		bpf_probe_read(bytes, sizeof(bytes), (void *)ctx[1]);
		bpf_perf_event_output(ctx, &bytes_in_its_place, 0, bytes, sizeof(bytes));
		bpf_get_current_pid_tgid();
	}
	return 0;
}

/* The same, and the struct has such bytes as a member. */
PERF(bytes_like_a_member); // EXACT char [32] | UNKNOWN | PREFIX char [32]
SEC("raw_tp/a") int send_bytes_like_a_member(__u64 *ctx)
{
	if (ctx[0] & 1) {
		struct with_text text = {.length = 4};
		bpf_get_current_comm(text.text, 16);
		bpf_map_update_elem(&bytes_like_a_member, &text.length, &text, 0);
		bpf_ktime_get_ns();
	} else {
		char bytes[32];
		bpf_probe_read(bytes, sizeof(bytes), (void *)ctx[1]);
		bpf_perf_event_output(ctx, &bytes_like_a_member, 0, bytes, sizeof(bytes));
		bpf_get_current_pid_tgid();
	}
	return 0;
}

/* A struct that is sent without a name, in the place of another one of its size. */
PERF(literal_in_its_place); // AMBIGUOUS struct event | UNKNOWN | PROBABLE struct other | EXACT struct other
SEC("raw_tp/a") int send_literal_in_its_place(__u64 *ctx)
{
	{
		struct event event = {};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		if (event.comm[0] == 'a')
			return 0;
	}
	bpf_perf_event_output(ctx, &literal_in_its_place, 0,
			      &(struct other){.count = ctx[0], .sum = bpf_ktime_get_ns()}, sizeof(struct other));
	return 0;
}

/* One block after the other, each with its own. */
PERF(one_after_the_other); // EXACT struct event, EXACT struct other
SEC("raw_tp/a") int send_one_after_the_other(__u64 *ctx)
{
	{
		struct event event = {.pid = 1};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_perf_event_output(ctx, &one_after_the_other, 0, &event, sizeof(event));
	}
	bpf_ktime_get_ns();
	{
		struct other other = {.count = 1};
		bpf_get_current_comm(other.name, sizeof(other.name));
		bpf_perf_event_output(ctx, &one_after_the_other, 1, &other, sizeof(other));
	}
	return 0;
}

/* Two inlined functions, each with a variable of its own. */
PERF(inlined_variables); // EXACT struct event, EXACT struct other
INLINE void send_inlined_event(void *ctx)
{
	struct event event = {.pid = 1};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_perf_event_output(ctx, &inlined_variables, 0, &event, sizeof(event));
}

INLINE void send_inlined_other(void *ctx)
{
	struct other other = {.count = 1};
	bpf_get_current_comm(other.name, sizeof(other.name));
	bpf_perf_event_output(ctx, &inlined_variables, 1, &other, sizeof(other));
}

SEC("raw_tp/a") int send_inlined_variables(__u64 *ctx)
{
	send_inlined_event(ctx);
	bpf_ktime_get_ns();
	send_inlined_other(ctx);
	return 0;
}

/* A key that is as large as a part of what was there before. */
PERF(number_in_its_place); // EXACT __u64
SEC("raw_tp/a") int send_number_in_its_place(__u64 *ctx)
{
	{
		struct event event = {.pid = 2};
		bpf_get_current_comm(event.comm, sizeof(event.comm));
		bpf_map_update_elem(&number_in_its_place, &event.pid, &event, 0);
	}
	{
		__u64 now = bpf_ktime_get_ns();
		bpf_perf_event_output(ctx, &number_in_its_place, 0, &now, sizeof(now));
	}
	return 0;
}
