#include <stdlib.h>
#include <string.h>

#include "CPoppler.h"
#include "calls.h"

// A copy of a string that belongs to glib, which is freed.
static char *taken(char *string) {
  char *copy = string && *string ? strdup(string) : NULL;
  cpoppler_call.g_free(string);
  return copy;
}

cpoppler_status cpoppler_open(const void *bytes, size_t count, cpoppler_document **result) {
  GError *error = NULL;
  GBytes *data = cpoppler_call.g_bytes_new_static(bytes, count);
  PopplerDocument *document = cpoppler_call.poppler_document_new_from_bytes(data, NULL, &error);
  if (!document) {
    int code = error ? error->code : 0;
    if (error) cpoppler_call.g_error_free(error);
    return code == ERROR_ENCRYPTED ? CPOPPLER_ENCRYPTED : CPOPPLER_DAMAGED;
  }
  *result = malloc(sizeof **result);
  if (!*result) abort();
  (*result)->document = document;
  return CPOPPLER_OPENED;
}

int cpoppler_page_count(cpoppler_document *document) {
  return cpoppler_call.poppler_document_get_n_pages(document->document);
}

char *cpoppler_title(cpoppler_document *document) {
  return taken(cpoppler_call.poppler_document_get_title(document->document));
}

char *cpoppler_author(cpoppler_document *document) {
  return taken(cpoppler_call.poppler_document_get_author(document->document));
}

unsigned cpoppler_permissions(cpoppler_document *document) {
  return (unsigned)cpoppler_call.poppler_document_get_permissions(document->document);
}

static int page_of(PopplerDocument *document, const PopplerDest *destination) {
  if (!destination) return 0;
  if ((int)destination->type != DEST_NAMED) return destination->page_num;
  PopplerDest *found = cpoppler_call.poppler_document_find_dest(document, destination->named_dest);
  int page = found ? found->page_num : 0;
  if (found) cpoppler_call.poppler_dest_free(found);
  return page;
}

// Adds the entries of one level and those below; a document may nest them without end.
static size_t add(PopplerDocument *document, PopplerIndexIter *iterator, int level, cpoppler_entry *entries,
                  size_t count, size_t limit) {
  do {
    if (count >= limit) return count;
    PopplerAction *action = cpoppler_call.poppler_index_iter_get_action(iterator);
    if (action) {
      const char *title = action->goto_dest.title;
      entries[count].level = level;
      entries[count].title = title ? strdup(title) : NULL;
      entries[count].page =
          (int)action->type == ACTION_GOTO_DEST ? page_of(document, action->goto_dest.dest) : 0;
      count++;
      cpoppler_call.poppler_action_free(action);
    }
    PopplerIndexIter *child = level < 16 ? cpoppler_call.poppler_index_iter_get_child(iterator) : NULL;
    if (child) {
      count = add(document, child, level + 1, entries, count, limit);
      cpoppler_call.poppler_index_iter_free(child);
    }
  } while (cpoppler_call.poppler_index_iter_next(iterator));
  return count;
}

size_t cpoppler_outline(cpoppler_document *document, cpoppler_entry *entries, size_t limit) {
  PopplerIndexIter *iterator = cpoppler_call.poppler_index_iter_new(document->document);
  if (!iterator) return 0;
  size_t count = add(document->document, iterator, 1, entries, 0, limit);
  cpoppler_call.poppler_index_iter_free(iterator);
  return count;
}

bool cpoppler_draw(cpoppler_document *document, int index, double scale, cpoppler_picture *picture) {
  PopplerPage *page = cpoppler_call.poppler_document_get_page(document->document, index);
  if (!page) return false;
  double width = 0, height = 0;
  cpoppler_call.poppler_page_get_size(page, &width, &height);
  picture->width = (int)(width * scale);
  picture->height = (int)(height * scale);
  picture->pixels = NULL;
  if (picture->width > 0 && picture->height > 0 && picture->width <= 20000 && picture->height <= 20000) {
    cairo_surface_t *surface =
        cpoppler_call.cairo_image_surface_create((cairo_format_t)FORMAT_RGB24, picture->width, picture->height);
    cairo_t *context = cpoppler_call.cairo_create(surface);
    cpoppler_call.cairo_set_source_rgb(context, 1, 1, 1);
    cpoppler_call.cairo_paint(context);
    cpoppler_call.cairo_scale(context, scale, scale);
    cpoppler_call.poppler_page_render(page, context);
    cpoppler_call.cairo_surface_flush(surface);
    const unsigned char *data = cpoppler_call.cairo_image_surface_get_data(surface);
    size_t stride = (size_t)cpoppler_call.cairo_image_surface_get_stride(surface);
    picture->stride = picture->width;
    if (data) picture->pixels = malloc((size_t)picture->width * (size_t)picture->height);
    for (int row = 0; picture->pixels && row < picture->height; row++) {
      for (int column = 0; column < picture->width; column++) {
        // Four bytes in the order of the machine; green weighs most in what the eye calls bright.
        const unsigned char *pixel = data + (size_t)row * stride + (size_t)column * 4;
        picture->pixels[(size_t)row * (size_t)picture->width + (size_t)column] =
            (unsigned char)((pixel[0] + 2 * pixel[1] + pixel[2]) / 4);
      }
    }
    cpoppler_call.cairo_destroy(context);
    cpoppler_call.cairo_surface_destroy(surface);
  }
  cpoppler_call.g_object_unref(page);
  return picture->pixels != NULL;
}
