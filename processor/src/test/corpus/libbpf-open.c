/*
 * Says of each object whether libbpf opens it: if so, with what maps and programs, and if not, what libbpf logs.
 *
 * usage: libbpf-open OBJECT...
 * prints: the version of libbpf, then for each object, fields separated by tabs,
 *   opened OBJECT, followed by lines
 *     map NAME TYPE KEY-SIZE VALUE-SIZE ENTRIES FLAGS, data VALUE-SIZE, program NAME SECTION AUTOLOAD
 *   or refused OBJECT WARNING | WARNING…
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

static void describe(struct bpf_object *object)
{
	struct bpf_program *program;
	struct bpf_map *map;

	bpf_object__for_each_map(map, object) {
		if (bpf_map__is_internal(map))
			printf("data\t%u\n", bpf_map__value_size(map));
		else
			printf("map\t%s\t%d\t%u\t%u\t%u\t%u\n", bpf_map__name(map), bpf_map__type(map), bpf_map__key_size(map),
			       bpf_map__value_size(map), bpf_map__max_entries(map), bpf_map__map_flags(map));
	}
	bpf_object__for_each_program(program, object)
		printf("program\t%s\t%s\t%d\n", bpf_program__name(program), bpf_program__section_name(program),
		       bpf_program__autoload(program));
}

int main(int count, char **objects)
{
	libbpf_set_print(keep);
	printf("libbpf %s\n", libbpf_version_string());
	for (int i = 1; i < count; i++) {
		struct bpf_object *object = bpf_object__open_file(objects[i], NULL);

		printf(object ? "opened\t%s\n" : "refused\t%s\t%s\n", objects[i], warnings);
		if (object)
			describe(object);
		bpf_object__close(object);
		warnings[0] = 0;
	}
	return 0;
}
