// Starts a program a number of times, in a way that is known to the last detail, and says what came of it.
//
// usage: exec_driver leader|thread|execveat UID COUNT PROGRAM [ARGUMENT...]
//
// Waits for a line on standard input, then starts PROGRAM with the ARGUMENTs and the number of the start, as user UID.
// The programs print nowhere. The driver prints "PID ERRNO" for each start, ERRNO being 0 where the program was started.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *mode;
static char **arguments;
static int report;

static void *start(void *unused)
{
	if (!strcmp(mode, "execveat"))
		syscall(SYS_execveat, AT_FDCWD, arguments[0], arguments, environ, 0);
	else
		execve(arguments[0], arguments, environ);
	if (write(report, &errno, sizeof(errno)) != sizeof(errno))
		_exit(126);
	_exit(127);
}

static void child(unsigned int uid)
{
	int quiet = open("/dev/null", O_WRONLY);
	pthread_t thread;

	if (dup2(quiet, 1) < 0 || dup2(quiet, 2) < 0)
		_exit(123);
	if (syscall(SYS_setresuid, uid, uid, uid))
		_exit(125);
	if (!strcmp(mode, "thread")) {
		if (pthread_create(&thread, NULL, start, NULL))
			_exit(124);
		pthread_join(thread, NULL);
	}
	start(NULL);
}

int main(int argc, char **argv)
{
	unsigned int uid;
	char number[16];
	int count, i, typed;

	if (argc < 5)
		return 2;
	mode = argv[1];
	uid = strtoul(argv[2], NULL, 10);
	count = atoi(argv[3]);
	arguments = calloc(argc, sizeof(*arguments));
	if (!arguments)
		return 1;
	memcpy(arguments, argv + 4, (argc - 4) * sizeof(*arguments));
	arguments[argc - 4] = number;
	while ((typed = getchar()) != '\n' && typed != EOF)
		;
	for (i = 0; i < count; i++) {
		int ends[2], result = 0;
		pid_t pid;

		fflush(stdout);
		snprintf(number, sizeof(number), "%d", i);
		if (pipe2(ends, O_CLOEXEC))
			return 1;
		pid = fork();
		if (pid < 0)
			return 1;
		if (!pid) {
			report = ends[1];
			child(uid);
		}
		close(ends[1]);
		if (read(ends[0], &result, sizeof(result)) < 0)
			return 1;
		close(ends[0]);
		waitpid(pid, NULL, 0);
		printf("%d %d\n", pid, result);
	}
	return 0;
}
