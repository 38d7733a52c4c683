// All entries of a hash map, one by one or by 4,096 at a time.
// usage: iterate OBJECT single|batch MILLIS MAP ENTRIES
#include "peer.h"

#define BATCH 4096

static struct value values[BATCH];
static uint32_t keys[BATCH], entries;
static int fd, batches;
static uint64_t wrong;

static uint32_t one_by_one(void)
{
	uint32_t n = 0, key, *previous = NULL;

	for (; !bpf_map_get_next_key(fd, previous, &key); previous = &key, n++)
		wrong += bpf_map_lookup_elem(fd, &key, values) || values->id != key;
	return n;
}

static uint32_t by_batches(void)
{
	uint32_t n = 0, in, out, count, *from = NULL;
	int error = 0;

	for (; !error; from = &in, in = out, n += count) {
		count = BATCH;
		error = bpf_map_lookup_batch(fd, from, &out, keys, values, &count, NULL);
		for (uint32_t i = 0; i < count; i++)
			wrong += values[i].id != keys[i];
	}
	return n;
}

static uint64_t once(void)
{
	uint64_t begin = now();

	wrong += (batches ? by_batches() : one_by_one()) != entries;
	return now() - begin;
}

int main(int argc, char **argv)
{
	fd = map(load(argv[1]), argv[4]);
	batches = *argv[2] == 'b';
	entries = atol(argv[5]);
	for (uint32_t key = 0; key < entries; key++) {
		struct value value = { .count = key, .id = key, .name = "a name" };

		CHECK(!bpf_map_update_elem(fd, &key, &value, 0));
	}
	measure(once, entries, atof(argv[3]));
	CHECK(!wrong);
	return 0;
}
