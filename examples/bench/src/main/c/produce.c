// Calls getpgid(1000), for each of which a program sends 1,000 events, from when standard input ends until it is killed.
// usage: produce NANOS-FROM-ONE-TO-THE-NEXT
#include "peer.h"

int main(int argc, char **argv)
{
	uint64_t period = atol(argv[1]), next;
	char byte;

	while (read(0, &byte, 1) > 0)
		;
	for (next = now();; next += period) {
		while (now() < next)
			;
		getpgid(1000);
	}
}
