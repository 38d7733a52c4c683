// A function that takes as long as it is told: slow COUNT MICROSECONDS. Waits for a line before, says when it is done.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

__attribute__((noinline)) void slow(unsigned microseconds)
{
	usleep(microseconds);
}

int main(int count, char **words)
{
	int calls = atoi(words[1]);
	char line[16];

	if (count != 3 || !fgets(line, sizeof(line), stdin))
		return 1;
	for (int i = 0; i < calls; i++)
		slow(atoi(words[2]));
	puts("done");
	return 0;
}
