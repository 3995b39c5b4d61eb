// What Swift's Glibc module does not show of libc: `wcwidth` (X/Open), `memmem` (GNU), Linux's descriptors for signals,
// wake-ups and changes of files, what glibc adds to `posix_spawn`.
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <wchar.h>

extern int wcwidth(wchar_t);
extern void *memmem(const void *, size_t, const void *, size_t);

static inline int scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static inline const void *find_bytes(const void *text, size_t length, const void *sought, size_t sought_length) {
  return memmem(text, length, sought, sought_length);
}

// Signals as they were before the program, and a session of its own. The values are glibc's and musl's.
static inline short spawn_flags(void) { return POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80; }

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

static inline int close_all_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
