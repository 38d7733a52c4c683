#define SEC(name) __attribute__((section(name), used))
#define __uint(name, value) int (*name)[value]
#define __ulong(name, value) enum { ___##name##value = value } name
#define __type(name, value) typeof(value) *name
#define __array(name, value) typeof(value) *name[]
#define __weak __attribute__((weak))
#define __hidden __attribute__((visibility("hidden")))
#define __noinline __attribute__((noinline))
#define __kconfig __attribute__((section(".kconfig")))
#define __ksym __attribute__((section(".ksyms")))

static void *(*lookup)(void *map, const void *key) = (void *)1;
static long (*tail_call)(void *context, void *map, unsigned index) = (void *)12;

char terms[] SEC("license") = "GPL";
