/* Everything that an object can declare beside types: every kind of map, section and program. */
struct event {
	int pid;
	char name[12];
};

struct {
	__uint(type, 1);
	__uint(max_entries, 100);
	__type(key, unsigned);
	__type(value, struct event);
} hash SEC(".maps");

struct {
	__uint(type, 2);
	__uint(max_entries, 1);
	__uint(key_size, 4);
	__uint(value_size, 24);
	__uint(map_flags, 1024);
} array SEC(".maps");

struct {
	__uint(type, 27);
	__uint(max_entries, 4096);
	__type(value, struct event);
} ring SEC(".maps");

struct inner {
	__uint(type, 1);
	__uint(max_entries, 5);
	__type(key, int);
	__type(value, long);
};

struct inner one SEC(".maps");

struct {
	__uint(type, 12);
	__uint(max_entries, 2);
	__type(key, int);
	__array(values, struct inner);
} outer SEC(".maps") = {.values = {[1] = &one}};

SEC("socket") int target(void *context)
{
	return 0;
}

struct {
	__uint(type, 3);
	__uint(max_entries, 2);
	__type(key, int);
	__array(values, int(void *));
} jumps SEC(".maps") = {.values = {[1] = (void *)&target}};

struct operations {
	void (*init)(void *);
	int (*check)(void *);
	char name[16];
};

SEC("struct_ops/init") void init(void *context)
{
}

SEC("struct_ops/check") int check(void *context)
{
	return 1;
}

struct operations plain SEC(".struct_ops") = {.init = (void *)init, .check = (void *)check, .name = "plain"};
struct operations linked SEC(".struct_ops.link") = {.check = (void *)check};
struct operations off SEC("?.struct_ops");

extern int LINUX_KERNEL_VERSION __kconfig;
extern _Bool CONFIG_BPF __kconfig __weak;
extern char CONFIG_TEXT[5] __kconfig __weak;
extern const void symbol __ksym;
extern int function(void *) __ksym __weak;

const volatile int setting = 3;
const volatile long more SEC(".rodata.more") = 4;
int data = 5;
int custom SEC(".data.custom") = 6;
__hidden int hidden = 7;
static volatile int private = 8;
int zeros[10];
__weak int weak;

static __noinline int helper(void *context)
{
	static int calls;

	return calls++ + private;
}

__noinline __weak int overridden(void *context)
{
	return setting + more + data + custom + hidden + zeros[1] + weak + helper(context);
}

SEC("xdp") int first(void *context)
{
	int key = 0;

	tail_call(context, &jumps, 1);
	return lookup(&hash, &key) != 0 || lookup(&array, &key) != 0 || lookup(&outer, &key) != 0 || lookup(&ring, &key);
}

SEC("xdp") int second(void *context)
{
	return overridden(context) + LINUX_KERNEL_VERSION + CONFIG_BPF + CONFIG_TEXT[1] + (long)&symbol;
}

SEC("?tp/syscalls/sys_enter_execve") int third(void *context)
{
	return function ? function(context) : 0;
}
