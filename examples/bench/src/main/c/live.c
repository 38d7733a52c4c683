// Reads what another process has a program send, on another CPU; after some warming up, as in Java, prints a line for
// each 50 ms: events that came, events that found no room, nanoseconds for which there was none.
// usage: live OBJECT WARM-UP-MILLIS MILLIS PRODUCER...
#include "peer.h"
#include <signal.h>
#include <sys/wait.h>

#define INTERVAL 50000000ull

static struct { uint64_t sent, refused, full, full_since; uint32_t producer; } *counters;
static uint64_t count, sum, wrong, next, before[3];
static long taken, wanted;

// At the end of each interval prints what came in it; whether that was the last.
static int look(void)
{
	uint64_t time = now(), state[] = { count, counters->refused, counters->full };

	if (taken <= wanted && time >= next) {
		if (taken++)
			printf("%lu %lu %lu\n", state[0] - before[0], state[1] - before[1], state[2] - before[2]);
		memcpy(before, state, sizeof(before));
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
	CHECK(ring = ring_buffer__new(map(object, "ring64"), on_event, NULL, NULL));
	CHECK(bpf_program__attach(bpf_object__find_program_by_name(object, "on_getpgid")));
	CHECK(!pipe(go) && (child = fork()) >= 0);
	if (!child)
		exit(dup2(go[0], 0) || close(go[1]) || execvp(argv[4], argv + 4));
	counters->producer = child;
	close(go[1]);
	for (next = now() + atof(argv[2]) * 1e6; !look(); ring_buffer__poll(ring, 10))
		;
	CHECK(!kill(child, SIGKILL) && waitpid(child, NULL, 0) == child);
	while (ring_buffer__consume(ring))
		;
	CHECK(count == counters->sent && !wrong && sum);
	return 0;
}
