// Stores 10,000 entries in a hash map and removes them, 4,096 by one system call.
// usage: batch OBJECT MILLIS MAP
#include "peer.h"

#define ENTRIES 10000
#define BATCH 4096

static struct value values[ENTRIES];
static uint32_t keys[ENTRIES];
static int fd;
static uint64_t wrong;

static uint64_t once(void)
{
	uint64_t begin = now();
	uint32_t i, count;

	for (i = 0; i < ENTRIES; i += count) {
		count = ENTRIES - i < BATCH ? ENTRIES - i : BATCH;
		wrong += bpf_map_update_batch(fd, keys + i, values + i, &count, NULL) != 0;
	}
	for (i = 0; i < ENTRIES; i += count) {
		count = ENTRIES - i < BATCH ? ENTRIES - i : BATCH;
		wrong += bpf_map_delete_batch(fd, keys + i, &count, NULL) != 0;
	}
	return now() - begin;
}

int main(int argc, char **argv)
{
	struct value value;

	fd = map(load(argv[1]), argv[3]);
	for (uint32_t key = 0; key < ENTRIES; key++) {
		keys[key] = key;
		values[key] = (struct value){ .count = key, .id = key, .name = "a name" };
	}
	measure(once, ENTRIES, atof(argv[2]));
	CHECK(!wrong && bpf_map_lookup_elem(fd, keys, &value));
	return 0;
}
