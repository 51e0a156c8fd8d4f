// Runs a command and measures it; being small, it adds nothing to the command's peak of memory.
//
//   measure REPORT BYTES COMMAND [ARGUMENT…]
//
// Writes one line to the file REPORT: seconds, peak of resident memory in KiB, user seconds and
// system seconds. If BYTES is not 0, it reads the command's standard output, stops the command after
// that many bytes and reports the seconds until they were there. Its exit status is the command's.

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) {
    return time.tv_sec + time.tv_usec / 1e6;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static pid_t start(char **command, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (output >= 0) posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child;
    if (posix_spawnp(&child, command[0], &actions, NULL, command, environ) != 0) fail(command[0]);
    return child;
}

static void read_bytes(int descriptor, long count) {
    char buffer[65536];
    while (count > 0) {
        ssize_t length = read(descriptor, buffer, count < 65536 ? count : 65536);
        if (length <= 0) fail("measure: the output is too short");
        count -= length;
    }
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fprintf(stderr, "usage: measure REPORT BYTES COMMAND [ARGUMENT…]\n");
        return 64;
    }
    long bytes = atol(argv[2]);
    int ends[2] = {-1, -1};
    if (bytes > 0 && pipe2(ends, O_CLOEXEC) != 0) fail("measure");

    double before = now(), after = 0;
    pid_t child = start(argv + 3, ends[1]);
    if (bytes > 0) {
        close(ends[1]);
        read_bytes(ends[0], bytes);
        after = now();
        kill(child, SIGKILL);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child) fail("measure");
    if (bytes == 0) after = now();

    FILE *report = fopen(argv[1], "w");
    if (!report) fail(argv[1]);
    fprintf(report, "%.6f %ld %.6f %.6f\n", after - before, usage.ru_maxrss,
            seconds(usage.ru_utime), seconds(usage.ru_stime));
    fclose(report);
    return bytes > 0 ? 0 : WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
