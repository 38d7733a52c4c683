// Drains a full ring buffer as one does with libbpf: a callback for each event, five members read.
// usage: ring OBJECT PROGRAM EVENTS MILLIS RING...
#include "peer.h"

static struct bpf_object *object;
static struct ring_buffer *rings;
static const char *program;
static uint64_t events, sum, count, wrong;

static int on_event16(void *context, void *data, size_t size)
{
	struct event16 *e = data;

	sum += e->sequence + e->pid + e->cpu + e->uid + e->check;
	count++;
	return 0;
}

static int on_event64(void *context, void *data, size_t size)
{
	struct event64 *e = data;

	sum += e->sequence + e->time + e->pid + e->uid + e->check;
	count++;
	return 0;
}

static uint64_t once(void)
{
	uint64_t begin, end;

	run(object, program);
	count = 0;
	begin = now();
	ring_buffer__consume(rings);
	end = now();
	wrong += count != events;
	return end - begin;
}

int main(int argc, char **argv)
{
	object = load(argv[1]);
	program = argv[2];
	events = atol(argv[3]);
	for (int i = 5; i < argc; i++) {
		ring_buffer_sample_fn callback = strcmp(argv[i], "ring16") ? on_event64 : on_event16;

		if (i == 5)
			CHECK(rings = ring_buffer__new(map(object, argv[i]), callback, NULL, NULL));
		else
			CHECK(!ring_buffer__add(rings, map(object, argv[i]), callback, NULL));
	}
	measure(once, events, atof(argv[4]));
	CHECK(!wrong && sum);
	return 0;
}
