// Calls getpgid(1000), for each of which a program sends 1,000 events, for so long, as soon as standard input ends.
// usage: produce MILLIS
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct timespec begin, time;
	char byte;

	while (read(0, &byte, 1) > 0)
		;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	do {
		getpgid(1000);
		clock_gettime(CLOCK_MONOTONIC, &time);
	} while ((time.tv_sec - begin.tv_sec) * 1e3 + (time.tv_nsec - begin.tv_nsec) / 1e6 < atof(argv[1]));
	return 0;
}
