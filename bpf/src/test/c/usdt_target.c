/* For each line on its standard input passes a static probe, bpf4j:tick, with the number of the line. */
#include <stdio.h>

static void tick(int number)
{
	/* What <sys/sdt.h> makes of DTRACE_PROBE1(bpf4j, tick, number). */
	__asm__ volatile("990: nop\n"
			 ".pushsection .note.stapsdt, \"\", \"note\"\n"
			 ".balign 4\n"
			 ".4byte 992f - 991f, 994f - 993f, 3\n"
			 "991: .asciz \"stapsdt\"\n"
			 "992: .balign 4\n"
			 "993: .8byte 990b, _.stapsdt.base, 0\n"
			 ".asciz \"bpf4j\"\n"
			 ".asciz \"tick\"\n"
			 ".asciz \"-4@%0\"\n"
			 "994: .balign 4\n"
			 ".popsection\n"
			 ".pushsection .stapsdt.base, \"aG\", \"progbits\", .stapsdt.base, comdat\n"
			 ".weak _.stapsdt.base\n"
			 ".hidden _.stapsdt.base\n"
			 "_.stapsdt.base: .space 1\n"
			 ".size _.stapsdt.base, 1\n"
			 ".popsection\n"
			 :
			 : "r"(number));
}

int main(void)
{
	int number = 0;

	for (int c = getchar(); c != EOF; c = getchar())
		if (c == '\n') {
			tick(++number);
			puts("ticked");
			fflush(stdout);
		}
	return 0;
}
