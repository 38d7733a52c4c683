// Drains a full ring buffer as fast as we know how in C: runs of records of one length, without libbpf's loop.
// usage: ring_runs OBJECT PROGRAM EVENTS MILLIS RING
#include "peer.h"

static struct bpf_object *object;
static const char *program;
static uint64_t events, sum, wrong, *consumer, *producer;
static char *data;

static uint64_t drain(int small)
{
	uint64_t position = *consumer, end = __atomic_load_n(producer, __ATOMIC_ACQUIRE), count = 0, total = 0;

	while (position < end) {
		char *first = data + (position & (1 << 20) - 1);
		uint32_t header = __atomic_load_n((uint32_t *)first, __ATOMIC_ACQUIRE), length = header & (1u << 30) - 1;
		uint64_t stride = length + 15 & -8ul, most = (end - position) / stride, n = 1;

		CHECK(!(header >> 30));
		while (n < most && n < 64 && *(volatile uint32_t *)(first + n * stride) == header)
			n++;
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		for (uint64_t i = 0; i < n; i++) {
			struct event64 *e = (void *)(first + 8 + i * stride);
			struct event16 *s = (void *)e;
			total += small ? s->sequence + s->pid + s->cpu + s->uid + s->check
				       : e->sequence + e->time + e->pid + e->uid + e->check;
		}
		count += n, position += n * stride;
		__atomic_store_n(consumer, position, __ATOMIC_RELEASE);
	}
	return sum += total, count;
}

static uint64_t once(void)
{
	uint64_t begin, count;

	run(object, program);
	begin = now();
	count = strcmp(program, "fill_ring16") ? drain(0) : drain(1);
	begin = now() - begin;
	wrong += count != events;
	return begin;
}

int main(int argc, char **argv)
{
	long page = getpagesize();
	int fd = map(object = load(argv[1]), argv[5]);

	program = argv[2];
	events = atol(argv[3]);
	CHECK((consumer = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)) != MAP_FAILED);
	CHECK((producer = mmap(NULL, page + (2 << 20), PROT_READ, MAP_SHARED, fd, page)) != MAP_FAILED);
	data = (char *)producer + page;
	measure(once, events, atof(argv[4]));
	CHECK(!wrong && sum);
	return 0;
}
