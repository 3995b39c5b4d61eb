// `wcwidth` is an X/Open function, which Swift's Glibc module does not show.
#include <stdint.h>
#include <wchar.h>

extern int wcwidth(wchar_t);

static inline int scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
