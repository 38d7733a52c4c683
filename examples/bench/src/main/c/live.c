// Reads what another process has a program send, on another CPU; after some warming up, as in Java, prints a line for
// each 50 ms: events that came, events that found no room, nanoseconds for which there was none.
// usage: live OBJECT WARM-UP-MILLIS MILLIS PRODUCER...
#include "peer.h"
#include <signal.h>
#include <sys/wait.h>

#define INTERVAL 50000000ull

struct counters {
	uint64_t sent, refused, full, full_since;
	uint32_t producer;
};

struct state {
	uint64_t count, refused, full;
};

static struct counters *counters;
static uint64_t count, sum, wrong, next;
static struct state *states;
static long taken, wanted;

// The state at the end of each interval; whether that was the last.
static int look(void)
{
	uint64_t time = now();

	if (taken <= wanted && time >= next) {
		states[taken++] = (struct state){ count, counters->refused, counters->full };
		next = time + INTERVAL;
	}
	return taken > wanted;
}

// libbpf returns only when it has read all, and events may come as fast as it reads them.
static int on_event(void *context, void *data, size_t size)
{
	struct event64 *e = data;

	wrong += e->sequence != count++ || e->check != ~(uint32_t)e->sequence;
	sum += e->sequence + e->time + e->pid + e->uid + e->check;
	return count % 256 ? 0 : -look();
}

int main(int argc, char **argv)
{
	struct bpf_object *object = load(argv[1]);
	struct ring_buffer *ring;
	int go[2], child;

	counters = bss(object);
	wanted = atof(argv[3]) * 1e6 / INTERVAL;
	CHECK(states = calloc(wanted + 1, sizeof(*states)));
	CHECK(ring = ring_buffer__new(map(object, "ring64"), on_event, NULL, NULL));
	CHECK(bpf_program__attach(bpf_object__find_program_by_name(object, "on_getpgid")));
	CHECK(!pipe(go) && (child = fork()) >= 0);
	if (!child) {
		dup2(go[0], 0);
		close(go[1]);
		execvp(argv[4], argv + 4);
		exit(127);
	}
	counters->producer = child;
	close(go[1]);
	next = now() + atof(argv[2]) * 1e6;
	while (!look())
		ring_buffer__poll(ring, 10);
	CHECK(!kill(child, SIGKILL) && waitpid(child, NULL, 0) == child);
	while (ring_buffer__consume(ring))
		;
	CHECK(count == counters->sent && !wrong && sum);
	for (long i = 1; i <= wanted; i++)
		printf("%lu %lu %lu\n", states[i].count - states[i - 1].count,
		       states[i].refused - states[i - 1].refused, states[i].full - states[i - 1].full);
	return 0;
}
