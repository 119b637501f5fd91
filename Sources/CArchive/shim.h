// libarchive, which reads ZIP and tar archives: libarchive-dev on Debian, libarchive from Homebrew on macOS.
#include <archive.h>
#include <archive_entry.h>
