// A global variable in mapped memory, 100,000 times.
// usage: globals OBJECT read|write|atomic MILLIS
#include "peer.h"

static volatile uint64_t *counter;
static char mode;
static uint64_t sum;

static uint64_t once(void)
{
	uint64_t begin = now();

	for (uint64_t i = 0; i < 100000; i++)
		if (mode == 'r')
			sum += *counter;
		else if (mode == 'w')
			*counter = i;
		else
			__atomic_fetch_add(counter, 1, __ATOMIC_SEQ_CST);
	return now() - begin;
}

int main(int argc, char **argv)
{
	counter = bss(load(argv[1]));
	mode = *argv[2];
	*counter = 1;
	measure(once, 100000, atof(argv[3]));
	CHECK(mode != 'r' || (sum > 0 && sum % 100000 == 0));
	return 0;
}
