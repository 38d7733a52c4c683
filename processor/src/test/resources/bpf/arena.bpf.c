/* Variables in an arena, beside others. Compilers before clang 18 know no address spaces, and need the section's name. */
#include "bpf.h"

#define __arena __attribute__((address_space(1)))
#define __arena_global __arena SEC(".addr_space.1")

struct {
	__uint(type, BPF_MAP_TYPE_ARENA);
	__uint(map_flags, 1 << 10);
	__uint(max_entries, 100);
} arena SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} numbers SEC(".maps");

enum state { IDLE, BUSY };

struct node {
	__u64 value;
	struct node __arena *next;
	__u32 bits : 5;
};

struct tail {
	__u32 length;
	__u16 items[];
};

int started __arena_global = 7;
__u8 flag __arena_global;
_Bool ready __arena_global;
__u32 counters[3] __arena_global = { 1, 2, 3 };
char name[16] __arena_global = "arena";
enum state state __arena_global = BUSY;
struct node first __arena_global;
struct node nodes[2][3] __arena_global;
struct node __arena *head __arena_global;
struct tail tail __arena_global = { 2, { 5, 6 } };
unsigned __int128 wide __arena_global;
__be32 source_addr __arena_global;
double ratio __arena_global;
static volatile int hidden __arena_global = 3;
int begin_get __arena_global;
int first_pointer __arena_global;
__u64 elsewhere;

SEC("socket") int program(void *context)
{
	return elsewhere + hidden++ + counters[1];
}
