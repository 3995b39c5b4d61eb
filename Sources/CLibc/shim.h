// What Swift's Glibc module does not show of libc: `wcwidth` (X/Open), `memmem` (GNU), Linux's descriptors for signals
// and wake-ups.
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <wchar.h>

extern int wcwidth(wchar_t);
extern void *memmem(const void *, size_t, const void *, size_t);

static inline int scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static inline const void *find_bytes(const void *text, size_t length, const void *sought, size_t sought_length) {
  return memmem(text, length, sought, sought_length);
}
