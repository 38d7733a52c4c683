// Drains the full perf buffer of this CPU as one does with libbpf: a callback for each event, five members read.
// usage: perf OBJECT MILLIS
#include "peer.h"

static struct bpf_object *object;
static struct perf_buffer *buffer;
static uint64_t sum, count, wrong, *counters;

static void on_event(void *context, int cpu, void *data, unsigned size)
{
	struct event64 *e = data;

	sum += e->sequence + e->time + e->pid + e->uid + e->check;
	count++;
}

static uint64_t once(void)
{
	uint64_t begin, sent;

	run(object, "fill_perf");
	sent = *counters;
	count = 0;
	begin = now();
	perf_buffer__consume(buffer);
	begin = now() - begin;
	wrong += count != sent;
	return begin;
}

int main(int argc, char **argv)
{
	object = load(argv[1]);
	counters = bss(object);
	CHECK(buffer = perf_buffer__new(map(object, "perf"), 16, on_event, NULL, NULL, NULL));
	once();
	measure(once, count, atof(argv[2]));
	CHECK(!wrong && sum);
	return 0;
}
