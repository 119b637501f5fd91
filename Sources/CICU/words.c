#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "CICU.h"
#include "calls.h"

// The versions that are looked for, newest first, where no file bears the bare name.
enum { NEWEST = 99, OLDEST = 60 };

static struct cicu_calls call;
static char version_text[24];
static int is_loaded;

// Finds all functions, by their names with a suffix.
static int find_all(void *library, const char *suffix) {
  char name[64];
#define FIND(result, function, arguments)                                                                              \
  snprintf(name, sizeof name, "%s%s", #function, suffix);                                                              \
  call.function = (result(*) arguments)dlsym(library, name);                                                           \
  if (!call.function) return 0;
  ALL_CALLS(FIND)
#undef FIND
  return 1;
}

static void load(void) {
  // The system's own library on Apple platforms; its functions bear no number.
  void *library = dlopen("/usr/lib/libicucore.A.dylib", RTLD_NOW | RTLD_LOCAL);
  is_loaded = library && find_all(library, "");
  for (int version = NEWEST; version >= OLDEST && !is_loaded; version--) {
    char name[32], suffix[8];
    snprintf(name, sizeof name, "libicuuc.so.%d", version);
    snprintf(suffix, sizeof suffix, "_%d", version);
    if ((library = dlopen(name, RTLD_NOW | RTLD_LOCAL))) is_loaded = find_all(library, suffix);
  }
  if (!is_loaded) return;
  UVersionInfo version;
  call.u_getVersion(version);
  snprintf(version_text, sizeof version_text, "%d.%d", version[0], version[1]);
}

int cicu_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

const char *cicu_version(void) {
  cicu_load();
  return version_text;
}

ptrdiff_t cicu_word_ends(const uint8_t *text, size_t count, int64_t *ends, size_t limit) {
  if (!cicu_load() || count > INT32_MAX) return -1;
  UErrorCode error = 0;
  UText *reader = call.utext_openUTF8(NULL, (const char *)text, (int64_t)count, &error);
  // An error is above zero; below it are warnings.
  if (error > 0) return -1;
  UBreakIterator *words = call.ubrk_open(CICU_WORDS, "", NULL, 0, &error);
  if (error <= 0) call.ubrk_setUText(words, reader, &error);
  ptrdiff_t found = error <= 0 ? 0 : -1;
  if (found == 0)
    for (int32_t end = call.ubrk_next(words); end != CICU_DONE && (size_t)found < limit; end = call.ubrk_next(words))
      ends[found++] = end;
  if (words) call.ubrk_close(words);
  call.utext_close(reader);
  return found;
}
