// Swapping two folders in one step and flushing one disk are calls of their own on each system, and
// not in the headers that Swift imports.
#include <errno.h>
#include <stdio.h>
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
static inline int build_site_swap(const char *left, const char *right) {
  // 2 is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, 2);
}
static inline int build_site_flush(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}
#else
#include <fcntl.h>
static inline int build_site_swap(const char *left, const char *right) {
  return renamex_np(left, right, RENAME_SWAP);
}
static inline int build_site_flush(int descriptor) {
  return fcntl(descriptor, F_FULLFSYNC);
}
#endif
static inline int build_site_errno(void) { return errno; }
