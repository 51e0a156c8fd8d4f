#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// renameat2 with RENAME_EXCHANGE, which glibc declares only for GNU sources.
static inline int exchange_paths(const char *path, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 2u);
}
