#include <stdlib.h>
#include <string.h>

#include "CPoppler.h"
#include "calls.h"

// Bytes that grow up to a limit.
struct sink {
  cpoppler_image *image;
  size_t room, limit;
};

static int take(void *closure, const unsigned char *bytes, unsigned count) {
  struct sink *sink = closure;
  cpoppler_image *image = sink->image;
  if (image->count + count > sink->limit) return STATUS_WRITE_ERROR;
  if (image->count + count > sink->room) {
    sink->room = 2 * (image->count + count);
    unsigned char *more = realloc(image->bytes, sink->room);
    if (!more) return STATUS_WRITE_ERROR;
    image->bytes = more;
  }
  memcpy(image->bytes + image->count, bytes, count);
  image->count += count;
  return STATUS_SUCCESS;
}

// The largest scale at which a page keeps within some points, in both directions.
static double scale_of(double width, double height, int largest_width, int largest_height) {
  double across = largest_width / width, down = largest_height / height;
  return across < down ? across : down;
}

bool cpoppler_draw_image(cpoppler_document *document, int index, int largest_width, int largest_height, size_t limit,
                         cpoppler_image *image) {
  *image = (cpoppler_image){NULL, 0, 0, 0};
  PopplerPage *page = cpoppler_call.poppler_document_get_page(document->document, index);
  if (!page) return false;
  double width = 0, height = 0;
  cpoppler_call.poppler_page_get_size(page, &width, &height);
  // Written so that a size that is no number fails too.
  if (!(width > 1 && height > 1 && width < 1e6 && height < 1e6)) {
    cpoppler_call.g_object_unref(page);
    return false;
  }
  double scale = scale_of(width, height, largest_width, largest_height);
  image->width = (int)(width * scale + 0.5) > 0 ? (int)(width * scale + 0.5) : 1;
  image->height = (int)(height * scale + 0.5) > 0 ? (int)(height * scale + 0.5) : 1;
  cairo_surface_t *surface =
      cpoppler_call.cairo_image_surface_create((cairo_format_t)FORMAT_RGB24, image->width, image->height);
  cairo_t *context = cpoppler_call.cairo_create(surface);
  cpoppler_call.cairo_set_source_rgb(context, 1, 1, 1);
  cpoppler_call.cairo_paint(context);
  cpoppler_call.cairo_scale(context, scale, scale);
  cpoppler_call.poppler_page_render(page, context);
  cpoppler_call.cairo_surface_flush(surface);
  struct sink sink = {image, 0, limit};
  int status = cpoppler_write_png(surface, take, &sink);
  cpoppler_call.cairo_destroy(context);
  cpoppler_call.cairo_surface_destroy(surface);
  cpoppler_call.g_object_unref(page);
  if (status == STATUS_SUCCESS && image->count > 0) return true;
  free(image->bytes);
  image->bytes = NULL;
  return false;
}

bool cpoppler_has_images(void) { return cpoppler_write_png != NULL; }
