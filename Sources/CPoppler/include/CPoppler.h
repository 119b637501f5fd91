// What the worker asks of poppler-glib, which is loaded while the program runs and need not be there when it is built.
#ifndef CPOPPLER_H
#define CPOPPLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cpoppler_document cpoppler_document;

/// A character and its box in points, from the top left corner of the page.
typedef struct {
  uint32_t scalar;
  /// The index of its font in the page's list; -1 where none is known.
  int32_t font;
  double left, top, right, bottom;
} cpoppler_character;

typedef struct {
  char *name;
  double size;
} cpoppler_font;

/// An area of the page that leads to an address.
typedef struct {
  double left, top, right, bottom;
  char *address;
} cpoppler_link;

typedef struct {
  double width, height;
  char *label;
  cpoppler_character *characters;
  size_t character_count;
  cpoppler_font *fonts;
  size_t font_count;
  cpoppler_link *links;
  size_t link_count;
  size_t image_count;
} cpoppler_page;

/// An entry of the outline; the page counts from 1 and is 0 where the entry leads to none.
typedef struct {
  int level;
  int page;
  char *title;
} cpoppler_entry;

typedef struct {
  unsigned char *pixels;
  int width, height, stride;
} cpoppler_picture;

/// A page as PNG.
typedef struct {
  unsigned char *bytes;
  size_t count;
  int width, height;
} cpoppler_image;

typedef enum {
  CPOPPLER_OPENED,
  CPOPPLER_DAMAGED,
  CPOPPLER_ENCRYPTED,
} cpoppler_status;

/// Closes every file but the three standard ones: a file that takes over this process gets no socket of a server.
void cpoppler_close_files(void);

/// Limits the memory and the processor time of this process, and leaves no image of it where it crashes.
void cpoppler_limit(uint64_t bytes, uint64_t seconds);

/// Loads the libraries; the message of the loader where one of them or a function is missing.
const char *cpoppler_load(void);

/// Opens a document whose bytes stay where they are until the end of the process.
cpoppler_status cpoppler_open(const void *bytes, size_t count, cpoppler_document **document);

int cpoppler_page_count(cpoppler_document *document);
/// Title and author; to be freed, null where the document has none.
char *cpoppler_title(cpoppler_document *document);
char *cpoppler_author(cpoppler_document *document);
/// The permissions as poppler counts them: 1 printing, 2 changing, 4 copying, 8 notes.
unsigned cpoppler_permissions(cpoppler_document *document);

/// The outline in its order; the number of entries is returned, which are not more than the limit.
size_t cpoppler_outline(cpoppler_document *document, cpoppler_entry *entries, size_t limit);

/// A page by its index from 0; null where it cannot be read.
cpoppler_page *cpoppler_read_page(cpoppler_document *document, int index);
void cpoppler_free_page(cpoppler_page *page);
/// Looks for pictures on a page: slower than reading its text.
size_t cpoppler_count_images(cpoppler_document *document, int index);

/// Draws a page in shades of grey; false where that is not possible. The pixels are to be freed.
bool cpoppler_draw(cpoppler_document *document, int index, double scale, cpoppler_picture *picture);

/// Whether the library can write pictures as PNG.
bool cpoppler_has_images(void);

/// Draws a page in colour, as large as fits into some points and bytes; false where that is not possible. The bytes are
/// to be freed.
bool cpoppler_draw_image(cpoppler_document *document, int index, int largest_width, int largest_height, size_t limit,
                         cpoppler_image *image);

#endif
