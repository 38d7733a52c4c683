// What the C programs share: loading the BPF objects that Java loads too, running their programs, and the clock.
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CHECK(condition)                                                          \
	do {                                                                      \
		if (!(condition)) {                                               \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
			exit(1);                                                  \
		}                                                                 \
	} while (0)

struct event16 {
	uint32_t sequence, pid;
	uint16_t cpu, uid;
	uint32_t check;
};

// Also the first 64 bytes of the larger event, and each of the four types.
struct event64 {
	uint64_t sequence, time;
	uint32_t pid, uid, check, kind;
	char comm[32];
};

static inline int quiet(enum libbpf_print_level level, const char *format, va_list arguments)
{
	return level == LIBBPF_WARN && !strstr(format, "Retrying without BTF") ? vfprintf(stderr, format, arguments) : 0;
}

// Opens an object; as in Java, buffers whose declared type is that of an event get the sizes that the kernel takes.
static inline struct bpf_object *load(const char *file)
{
	struct bpf_object *object;
	struct bpf_map *map;

	libbpf_set_print(quiet);
	CHECK(object = bpf_object__open(file));
	bpf_object__for_each_map(map, object) {
		int size = bpf_map__type(map) == BPF_MAP_TYPE_RINGBUF ? 0 : bpf_map__type(map) == BPF_MAP_TYPE_PERF_EVENT_ARRAY ? 4 : -1;

		if (size >= 0)
			CHECK(!bpf_map__set_key_size(map, size) && !bpf_map__set_value_size(map, size));
	}
	CHECK(!bpf_object__load(object));
	return object;
}

static inline void run(struct bpf_object *object, const char *program)
{
	LIBBPF_OPTS(bpf_test_run_opts, options);

	CHECK(!bpf_prog_test_run_opts(bpf_program__fd(bpf_object__find_program_by_name(object, program)), &options));
}

static inline int map(struct bpf_object *object, const char *name)
{
	return bpf_object__find_map_fd_by_name(object, name);
}

static inline uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000ull + time.tv_nsec;
}

// Calls once(), which returns the nanoseconds that it took, for as long as JMH measures an iteration, five times, and
// prints the least average for each of so many operations, as JMH's figures are taken.
static inline void measure(uint64_t (*once)(void), double operations, double millis)
{
	double best = 1e18;

	for (int iteration = 0; iteration < 6; iteration++) {
		uint64_t calls = 0, nanos = 0, begin = now();

		while (now() - begin < millis * 1e6) {
			nanos += once();
			calls++;
		}
		if (iteration > 0 && nanos / (operations * calls) < best)
			best = nanos / (operations * calls);
	}
	printf("%.3f\n", best);
}
