#include <dlfcn.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "CPoppler.h"
#include "calls.h"

struct cpoppler_calls cpoppler_call;
int (*cpoppler_write_png)(cairo_surface_t *, cpoppler_png_sink, void *);

// The library by any of its names on this system.
static void *library(const char *const *names) {
  void *handle = NULL;
  for (; *names && !handle; names++) handle = dlopen(*names, RTLD_NOW | RTLD_GLOBAL);
  return handle;
}

const char *cpoppler_load(void) {
  // glib and cairo come with poppler, which loads them itself: their functions are found through it.
  static const char *const names[] = {
    "libpoppler-glib.so.8", "libpoppler-glib.8.dylib", "/opt/homebrew/lib/libpoppler-glib.8.dylib",
    "/usr/local/lib/libpoppler-glib.8.dylib", NULL,
  };
  void *poppler = library(names);
  if (!poppler) return "libpoppler-glib.so.8";
#define FIND(result, name, arguments)                                                                                  \
  cpoppler_call.name = (result(*) arguments)dlsym(poppler, #name);                                                     \
  if (!cpoppler_call.name) return #name;
  ALL_CALLS(FIND)
#undef FIND
  cpoppler_write_png =
      (int (*)(cairo_surface_t *, cpoppler_png_sink, void *))dlsym(poppler, "cairo_surface_write_to_png_stream");
  return NULL;
}

void cpoppler_close_files(void) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, 3u, ~0u, 0u) == 0) return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  for (int file = 3; file < (most > 0 && most < 65536 ? most : 65536); file++) close(file);
}

void cpoppler_limit(uint64_t bytes, uint64_t seconds) {
  struct rlimit memory = {bytes, bytes}, time = {seconds, seconds + 5}, core = {0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_CORE, &core);
}
