/*
 * Prints libbpf's table of sections: for each entry its name, with a + where something may follow, and the type of the
 * programs. libbpf tells it when it is asked for a section that it does not know.
 */
#include <bpf/libbpf.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char table[16384];

static int keep(enum libbpf_print_level level, const char *format, va_list arguments)
{
	char text[sizeof(table)];
	char *names;

	vsnprintf(text, sizeof(text), format, arguments);
	names = strstr(text, "supported section(type) names are:");
	if (names)
		strcpy(table, strchr(names, ':') + 1);
	return 0;
}

int main(void)
{
	enum bpf_attach_type attach;
	enum bpf_prog_type type;

	libbpf_set_print(keep);
	libbpf_prog_type_by_name("no such section", &type, &attach);
	for (char *name = strtok(table, " \n"); name; name = strtok(NULL, " \n")) {
		char section[128];

		strcpy(section, name);
		if (section[strlen(section) - 1] == '+')
			section[strlen(section) - 1] = 0;
		if (libbpf_prog_type_by_name(section, &type, &attach))
			return 1;
		printf("%s %s\n", name, libbpf_bpf_prog_type_str(type));
	}
	return 0;
}
