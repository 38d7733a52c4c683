// One poll of a ring buffer that has nothing, without waiting, 1,000 times.
// usage: idle_poll OBJECT MILLIS
#include "peer.h"

static struct ring_buffer *ring;
static uint64_t wrong;

static int on_event(void *context, void *data, size_t size)
{
	wrong++;
	return 0;
}

static uint64_t once(void)
{
	uint64_t begin = now();

	for (int i = 0; i < 1000; i++)
		ring_buffer__poll(ring, 0);
	return now() - begin;
}

int main(int argc, char **argv)
{
	CHECK(ring = ring_buffer__new(map(load(argv[1]), "ring64"), on_event, NULL, NULL));
	measure(once, 1000, atof(argv[2]));
	CHECK(!wrong);
	return 0;
}
