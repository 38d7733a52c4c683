// Loads execsnoop and attaches it; says when that is done.
// usage: startup OBJECT
#include "peer.h"

int main(int argc, char **argv)
{
	struct bpf_object *object = load(argv[1]);
	struct bpf_program *program;

	bpf_object__for_each_program(program, object)
		CHECK(bpf_program__attach(program));
	puts("attached");
	fflush(stdout);
	pause();
	return 0;
}
