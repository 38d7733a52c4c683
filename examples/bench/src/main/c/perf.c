// Drains the full perf buffer of this CPU as one does with libbpf: a callback for each event, five members read.
// usage: perf OBJECT MILLIS
#include "peer.h"
#include <linux/perf_event.h>

struct sample {
	struct perf_event_header header;
	uint32_t size;
	char data[];
};

static struct bpf_object *object;
static struct perf_buffer *buffer;
static uint64_t sum, count, wrong, *counters;

static enum bpf_perf_event_ret on_event(void *context, int cpu, struct perf_event_header *record)
{
	struct event64 *e = (void *)((struct sample *)record)->data;

	// The event for which there was no room tells of itself.
	if (record->type != PERF_RECORD_SAMPLE)
		return LIBBPF_PERF_EVENT_CONT;
	sum += e->sequence + e->time + e->pid + e->uid + e->check;
	count++;
	return LIBBPF_PERF_EVENT_CONT;
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
	// To wake the reader takes most of an event's time, and is not measured.
	struct perf_event_attr attributes = {
		.type = PERF_TYPE_SOFTWARE,
		.config = PERF_COUNT_SW_BPF_OUTPUT,
		.sample_type = PERF_SAMPLE_RAW,
		.sample_period = 1,
		.wakeup_events = 1 << 20,
	};

	object = load(argv[1]);
	counters = bss(object);
	CHECK(buffer = perf_buffer__new_raw(map(object, "perf"), 256, &attributes, on_event, NULL, NULL));
	once();
	measure(once, count, atof(argv[2]));
	CHECK(!wrong && sum);
	return 0;
}
