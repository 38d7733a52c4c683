// Drains a full ring buffer without libbpf's loop, in runs of records of one length. In two passes, as Java does: headers,
// then data. In one, which is as fast as we know how in C: each header just before its data.
// usage: ring_runs OBJECT PROGRAM EVENTS MILLIS RING PASSES
#include "peer.h"

static struct bpf_object *object;
static const char *program;
static uint64_t events, sum, wrong, *consumer, *producer;
static char *data;
static int small, passes;

static inline __attribute__((always_inline)) uint64_t drain(int small, int passes)
{
	uint64_t position = *consumer, end = __atomic_load_n(producer, __ATOMIC_ACQUIRE), count = 0, total = 0;

	while (position < end) {
		char *first = data + (position & (1 << 20) - 1);
		uint32_t header = __atomic_load_n((uint32_t *)first, __ATOMIC_ACQUIRE), length = header & (1u << 30) - 1;
		uint64_t stride = length + 15 & -8ul, most = (end - position) / stride, n = passes == 1 ? most : 1, i;

		CHECK(!(header >> 30));
		while (passes == 2 && n < most && n < 64 && *(volatile uint32_t *)(first + n * stride) == header)
			n++;
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		for (i = 0; i < n; i++) {
			struct event64 *e = (void *)(first + 8 + i * stride);
			struct event16 *s = (void *)e;
			if (passes == 1 && __atomic_load_n((uint32_t *)(first + i * stride), __ATOMIC_ACQUIRE) != header)
				break;
			total += small ? s->sequence + s->pid + s->cpu + s->uid + s->check
				       : e->sequence + e->time + e->pid + e->uid + e->check;
		}
		count += i, position += i * stride;
		__atomic_store_n(consumer, position, __ATOMIC_RELEASE);
	}
	return sum += total, count;
}

static uint64_t once(void)
{
	run(object, program);
	uint64_t begin = now();
	uint64_t count = small ? passes == 1 ? drain(1, 1) : drain(1, 2) : passes == 1 ? drain(0, 1) : drain(0, 2);
	begin = now() - begin;
	wrong += count != events;
	return begin;
}

int main(int argc, char **argv)
{
	long page = getpagesize();
	int fd = map(object = load(argv[1]), argv[5]);
	program = argv[2], small = !strcmp(program, "fill_ring16"), events = atol(argv[3]), passes = atoi(argv[6]);
	CHECK((consumer = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)) != MAP_FAILED);
	CHECK((producer = mmap(NULL, page + (2 << 20), PROT_READ, MAP_SHARED, fd, page)) != MAP_FAILED);
	data = (char *)producer + page;
	measure(once, events, atof(argv[4]));
	CHECK(!wrong && sum);
	return 0;
}
