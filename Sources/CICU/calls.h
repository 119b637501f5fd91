// The functions of the library, declared by hand: their names bear the number of the version, `ubrk_open_72`.
//
// Where the headers are installed, `clang -DCICU_CHECK $(pkg-config --cflags icu-uc)` holds every declaration against
// them (a test does so).
#ifndef CICU_CALLS_H
#define CICU_CALLS_H

#include <stdint.h>

#ifdef CICU_CHECK
#define U_DISABLE_RENAMING 1
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>
#else
typedef struct UBreakIterator UBreakIterator;
typedef struct UText UText;
typedef int UErrorCode;
typedef int UBreakIteratorType;
typedef uint16_t UChar;
typedef uint8_t UVersionInfo[4];
#endif

enum { CICU_WORDS = 1, CICU_DONE = -1 };

#define ALL_CALLS(X)                                                                                                   \
  X(void, u_getVersion, (UVersionInfo))                                                                                \
  X(UText *, utext_openUTF8, (UText *, const char *, int64_t, UErrorCode *))                                           \
  X(UText *, utext_close, (UText *))                                                                                   \
  X(UBreakIterator *, ubrk_open, (UBreakIteratorType, const char *, const UChar *, int32_t, UErrorCode *))             \
  X(void, ubrk_setUText, (UBreakIterator *, UText *, UErrorCode *))                                                    \
  X(int32_t, ubrk_next, (UBreakIterator *))                                                                            \
  X(void, ubrk_close, (UBreakIterator *))

#ifdef CICU_CHECK
#define DECLARE(result, name, arguments) extern result name arguments;
ALL_CALLS(DECLARE)
#undef DECLARE
_Static_assert(CICU_WORDS == UBRK_WORD && CICU_DONE == UBRK_DONE, "kinds");
#endif

struct cicu_calls {
#define MEMBER(result, name, arguments) result(*name) arguments;
  ALL_CALLS(MEMBER)
#undef MEMBER
};

#endif
