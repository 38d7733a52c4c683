/*
 * Says of each object whether libbpf opens it, and if not, what libbpf logs.
 *
 * usage: libbpf-open OBJECT...
 * prints: the version of libbpf, then for each object
 *   opened<TAB>OBJECT
 *   refused<TAB>OBJECT<TAB>WARNING | WARNING…
 */
#include <bpf/libbpf.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char warnings[4096];

static int keep(enum libbpf_print_level level, const char *format, va_list arguments)
{
	size_t used = strlen(warnings);

	if (level != LIBBPF_WARN)
		return 0;
	if (used && used + 3 < sizeof(warnings))
		used = strlen(strcat(warnings, " | "));
	vsnprintf(warnings + used, sizeof(warnings) - used, format, arguments);
	warnings[strcspn(warnings, "\n")] = 0;
	return 0;
}

int main(int count, char **objects)
{
	libbpf_set_print(keep);
	printf("libbpf %s\n", libbpf_version_string());
	for (int i = 1; i < count; i++) {
		struct bpf_object *object;

		warnings[0] = 0;
		object = bpf_object__open_file(objects[i], NULL);
		if (object)
			printf("opened\t%s\n", objects[i]);
		else
			printf("refused\t%s\t%s\n", objects[i], warnings);
		bpf_object__close(object);
	}
	return 0;
}
