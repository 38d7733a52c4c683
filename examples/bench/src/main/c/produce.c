// Calls getpgid(1000), for each of which a program sends 1,000 events, from when standard input ends until it is killed.
// usage: produce
#include <unistd.h>

int main(void)
{
	char byte;

	while (read(0, &byte, 1) > 0)
		;
	for (;;)
		getpgid(1000);
}
