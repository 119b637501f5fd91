// Where words begin and end in scripts that write no spaces between them, by the dictionaries of ICU, loaded when first
// needed: the program builds and runs without it.
#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

// Loads the library; 1 where it was found with all that is called. Later calls answer as the first did.
int cicu_load(void);

// The version, as in "72.1"; empty where the library was not found.
const char *cicu_version(void);

// The ends of words and of what stands between them, as offsets of UTF-8 bytes in growing order; at most `limit` of them.
// -1 where ICU cannot read the text.
ptrdiff_t cicu_word_ends(const uint8_t *text, size_t count, int64_t *ends, size_t limit);

#endif
