#include <fcntl.h>
#include <linux/stat.h>
#include <malloc.h>
#include <signal.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

// renameat2 with RENAME_EXCHANGE, which glibc declares only for GNU sources.
static inline int exchange_paths(const char *path, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 2u);
}

// Waits until everything that was written to a file system is on its disk; glibc declares syncfs only
// for GNU sources.
static inline int sync_file_system(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

// A file without a name in a folder (O_TMPFILE), and giving it one: for GNU sources only, too.
static inline int open_nameless(const char *folder) {
  return open(folder, 020000000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0666);
}
static inline int name_nameless(const char *link, const char *path) {
  return linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

// When a file was made, in nanoseconds since 1970; 0 if that is not known.
static inline uint64_t birth_time(const char *path) {
  struct statx status;
  if (syscall(SYS_statx, AT_FDCWD, path, 0, STATX_BTIME, &status) != 0) return 0;
  if (!(status.stx_mask & STATX_BTIME)) return 0;
  return (uint64_t)status.stx_btime.tv_sec * 1000000000u + status.stx_btime.tv_nsec;
}

// The variables that a child process inherits.
static inline char **environment_variables(void) {
  extern char **environ;
  return environ;
}

// A pipe that child processes do not inherit, which glibc declares only for GNU sources.
static inline int make_pipe(int ends[2]) {
  return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
}

// Whether nobody else has a file open that is open for writing here; F_SETSIG and F_SETLEASE, which
// glibc declares only for GNU sources. Who opens it from now on waits until it is closed here. That is
// announced by a signal, of which this makes one that is ignored unless somebody asks for it.
static inline int is_open_here_alone(int descriptor) {
  return fcntl(descriptor, 10, SIGURG) == 0 && fcntl(descriptor, 1024, F_WRLCK) == 0;
}

// How the heaps of all threads grow and which blocks are mapped for themselves, in bytes. Either is only
// a wish.
static inline void set_heap_growth(int step, int largest_block) {
  mallopt(M_TOP_PAD, step);
  mallopt(M_MMAP_THRESHOLD, largest_block);
}
