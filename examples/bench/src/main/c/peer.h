// What the C programs share: loading the BPF objects that Java loads too, running their programs, and the clock.
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

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

struct value {
	uint64_t count;
	uint32_t id;
	char name[12];
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
		enum bpf_map_type type = bpf_map__type(map);
		int size = type == BPF_MAP_TYPE_RINGBUF ? 0 : type == BPF_MAP_TYPE_PERF_EVENT_ARRAY ? 4 : -1;

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

// The section of global variables.
static inline void *bss(struct bpf_object *object)
{
	void *memory = mmap(NULL, getpagesize(), PROT_READ | PROT_WRITE, MAP_SHARED, map(object, ".bss"), 0);

	CHECK(memory != MAP_FAILED);
	return memory;
}

static inline uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000ull + time.tv_nsec;
}

static inline int by_size(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

// Calls once(), which returns the nanoseconds that it took, for so long, and prints the median of its second half for
// each of so many operations.
static inline void measure(uint64_t (*once)(void), double operations, double millis)
{
	static uint64_t samples[1 << 20];
	uint64_t begin = now(), end = begin + millis * 1e6, n = 0, half;

	while ((now() < end || n < 4) && n < 1 << 20)
		samples[n++] = once();
	half = n / 2;
	qsort(samples + half, n - half, sizeof(*samples), by_size);
	printf("%.3f\n", samples[half + (n - half) / 2] / operations);
}
