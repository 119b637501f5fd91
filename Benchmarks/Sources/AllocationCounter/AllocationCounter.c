#include "AllocationCounter.h"

#include <stddef.h>
#include <stdlib.h>

// A program may bring its own malloc: with glibc these take the place of the library's, count, and call it.
// On other platforms nothing is counted.
#if defined(__GLIBC__)

#include <errno.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static int64_t count = 0;

static void note(void) { __atomic_fetch_add(&count, 1, __ATOMIC_RELAXED); }

void *malloc(size_t size) {
  note();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  note();
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  note();
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  note();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  note();
  *result = __libc_memalign(alignment, size);
  return *result == NULL ? ENOMEM : 0;
}

int64_t allocation_count(void) { return __atomic_load_n(&count, __ATOMIC_RELAXED); }

#else

int64_t allocation_count(void) { return -1; }

#endif
