/* Events that go through a bpf_dynptr, and events that user space sends. */
#include "buffers.h"

struct event {
	__u32 pid;
	__u64 time;
	char comm[16];
};

struct command {
	__u32 what;
	__u32 argument;
	__u64 target;
};

RINGBUF(dynamic_data); // EXACT struct event
SEC("raw_tp/a") int through_data(void *ctx)
{
	struct bpf_dynptr pointer;
	bpf_ringbuf_reserve_dynptr(&dynamic_data, sizeof(struct event), 0, &pointer);
	struct event *event = bpf_dynptr_data(&pointer, 0, sizeof(*event));
	if (event)
		bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit_dynptr(&pointer, 0);
	return 0;
}

RINGBUF(dynamic_write); // PREFIX struct event
SEC("raw_tp/a") int through_write(__u64 *ctx)
{
	struct bpf_dynptr pointer;
	struct event event = {};
	bpf_get_current_comm(event.comm, sizeof(event.comm));
	bpf_ringbuf_reserve_dynptr(&dynamic_write, sizeof(event) + (ctx[0] & 255), 0, &pointer);
	bpf_dynptr_write(&pointer, 0, &event, sizeof(event), 0);
	bpf_ringbuf_submit_dynptr(&pointer, 0);
	return 0;
}

USER_RINGBUF(commands_read); // EXACT struct command
static long read_command(struct bpf_dynptr *sample, void *context)
{
	struct command command;
	if (bpf_dynptr_read(&command, sizeof(command), sample, 0, 0))
		return 1;
	*(__u64 *)context += command.target;
	return 0;
}

SEC("raw_tp/a") int drain_read(void *ctx)
{
	__u64 sum = 0;
	return bpf_user_ringbuf_drain(&commands_read, read_command, &sum, 0) + sum;
}

USER_RINGBUF(commands_data); // EXACT struct command
static long look_at_command(struct bpf_dynptr *sample, void *context)
{
	struct command *command = bpf_dynptr_data(sample, 0, sizeof(*command));
	if (!command)
		return 1;
	*(__u64 *)context += command->argument;
	return 0;
}

SEC("raw_tp/a") int drain_data(void *ctx)
{
	__u64 sum = 0;
	return bpf_user_ringbuf_drain(&commands_data, look_at_command, &sum, 0) + sum;
}

/* Functions of the kernel that give a part of the record. */
extern void *bpf_dynptr_slice_rdwr(const struct bpf_dynptr *ptr, __u32 offset, void *buffer, __u32 size)
	__attribute__((section(".ksyms"))) __attribute__((weak));

RINGBUF(dynamic_slice); // EXACT struct event
SEC("raw_tp/a") int through_slice(void *ctx)
{
	struct bpf_dynptr pointer;
	bpf_ringbuf_reserve_dynptr(&dynamic_slice, sizeof(struct event), 0, &pointer);
	struct event *event = bpf_dynptr_slice_rdwr(&pointer, 0, NULL, sizeof(*event));
	if (event)
		bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit_dynptr(&pointer, 0);
	return 0;
}

/* A header, and behind it what the header speaks of. */
USER_RINGBUF(two_reads); // PREFIX struct command | EXACT struct command
static long read_twice(struct bpf_dynptr *sample, void *context)
{
	struct command command;
	char text[16];
	if (bpf_dynptr_read(&command, sizeof(command), sample, 0, 0))
		return 1;
	if (bpf_dynptr_read(text, sizeof(text), sample, sizeof(command), 0))
		return 1;
	*(__u64 *)context += command.target + text[3];
	return 0;
}

SEC("raw_tp/a") int drain_twice(void *ctx)
{
	__u64 sum = 0;
	return bpf_user_ringbuf_drain(&two_reads, read_twice, &sum, 0) + sum;
}
