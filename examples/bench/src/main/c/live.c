// Reads what another process has a program send, on another CPU, until it ends; prints how many events came and how
// many found no room after the first milliseconds, as in Java, which has to warm up.
// usage: live OBJECT MILLIS PRODUCER...
#include "peer.h"
#include <sys/wait.h>

struct counters {
	uint64_t sent, refused;
	uint32_t producer;
};

static uint64_t count, sum, wrong;

static int on_event(void *context, void *data, size_t size)
{
	struct event64 *e = data;

	wrong += e->sequence != count++ || e->check != ~(uint32_t)e->sequence;
	sum += e->sequence + e->time + e->pid + e->uid + e->check;
	return 0;
}

int main(int argc, char **argv)
{
	struct bpf_object *object = load(argv[1]);
	struct counters *counters = bss(object);
	struct ring_buffer *ring;
	uint64_t begin, before, refused_before;
	int go[2], child;

	CHECK(ring = ring_buffer__new(map(object, "ring64"), on_event, NULL, NULL));
	CHECK(bpf_program__attach(bpf_object__find_program_by_name(object, "on_getpgid")));
	CHECK(!pipe(go) && (child = fork()) >= 0);
	if (!child) {
		dup2(go[0], 0);
		close(go[1]);
		execvp(argv[3], argv + 3);
		exit(127);
	}
	counters->producer = child;
	close(go[1]);
	begin = now();
	while (now() - begin < atof(argv[2]) * 1e6)
		ring_buffer__poll(ring, 10);
	before = count;
	refused_before = counters->refused;
	while (waitpid(child, NULL, WNOHANG) == 0)
		ring_buffer__poll(ring, 10);
	ring_buffer__consume(ring);
	CHECK(count == counters->sent && !wrong);
	printf("%lu %lu\n", count - before, counters->refused - refused_before);
	return 0;
}
