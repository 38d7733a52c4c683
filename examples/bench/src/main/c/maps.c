// 1,000 system calls on a hash map of 10,000 entries, as one does with libbpf.
// usage: maps OBJECT get|percpu|put|remove MILLIS MAP
#include "peer.h"

#define ENTRIES 10000
#define MOST_CPUS 1024

static struct value values[MOST_CPUS];
static char mode;
static int fd;
static uint64_t sum, wrong;

static void call(uint32_t key)
{
	if (mode == 'g') {
		wrong += bpf_map_lookup_elem(fd, &key, values) || values->id != key;
		sum += values->count;
		return;
	}
	values->count = values->id = key;
	wrong += bpf_map_update_elem(fd, &key, values, 0) != 0;
	if (mode == 'r')
		wrong += bpf_map_delete_elem(fd, &key) != 0;
}

static uint64_t once(void)
{
	uint64_t begin = now();

	for (uint32_t i = 0; i < 1000; i++)
		call(i * 7 % ENTRIES);
	return now() - begin;
}

int main(int argc, char **argv)
{
	fd = map(load(argv[1]), argv[4]);
	mode = *argv[2] == 'p' && argv[2][1] == 'e' ? 'g' : *argv[2];
	for (uint32_t key = 0; key < ENTRIES; key++) {
		for (int cpu = 0; cpu < libbpf_num_possible_cpus(); cpu++)
			values[cpu] = (struct value){ .count = key, .id = key, .name = "a name" };
		CHECK(!bpf_map_update_elem(fd, &key, values, 0));
	}
	measure(once, 1000, atof(argv[3]));
	CHECK(!wrong);
	return 0;
}
