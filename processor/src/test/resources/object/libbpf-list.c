/*
 * Lists what libbpf finds in an object when it opens it.
 *
 * usage: libbpf-list OBJECT
 * prints a line for each map, data section and program, or refuses with status 1 and libbpf's warnings
 */
#include <bpf/libbpf.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <string.h>

static int warn(enum libbpf_print_level level, const char *format, va_list arguments)
{
	return level == LIBBPF_WARN ? vfprintf(stderr, format, arguments) : 0;
}

static void list_map(const struct bpf_map *map)
{
	printf("map %s type %u key %u value %u max %u flags %u extra %llu numa %u pinned %d inner %d\n",
	       bpf_map__name(map), bpf_map__type(map), bpf_map__key_size(map), bpf_map__value_size(map),
	       bpf_map__max_entries(map), bpf_map__map_flags(map), (unsigned long long)bpf_map__map_extra(map),
	       bpf_map__numa_node(map), bpf_map__pin_path(map) != NULL,
	       bpf_map__inner_map((struct bpf_map *)map) != NULL);
}

static void list_section(struct bpf_map *map)
{
	size_t size = 0;

	bpf_map__initial_value(map, &size);
	printf("section %s size %zu mappable %d\n", strchr(bpf_map__name(map), '.'), size,
	       (bpf_map__map_flags(map) & BPF_F_MMAPABLE) != 0);
}

int main(int count, char **arguments)
{
	struct bpf_program *program;
	struct bpf_object *object;
	struct bpf_map *map;

	libbpf_set_print(warn);
	object = count == 2 ? bpf_object__open_file(arguments[1], NULL) : NULL;
	if (!object)
		return 1;
	bpf_object__for_each_map(map, object)
		if (bpf_map__is_internal(map))
			list_section(map);
		else
			list_map(map);
	bpf_object__for_each_program(program, object)
		printf("program %s section %s autoload %d\n", bpf_program__name(program),
		       bpf_program__section_name(program), bpf_program__autoload(program));
	bpf_object__close(object);
	return 0;
}
