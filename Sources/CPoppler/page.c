#include <stdlib.h>
#include <string.h>

#include "CPoppler.h"
#include "calls.h"

// Decodes one character of UTF-8 that is known to be sound, and moves on.
static uint32_t next_scalar(const unsigned char **text) {
  const unsigned char *byte = *text;
  uint32_t scalar = *byte++;
  int more = scalar < 0x80 ? 0 : scalar < 0xE0 ? 1 : scalar < 0xF0 ? 2 : 3;
  if (more) scalar &= 0x3Fu >> more;
  for (; more > 0 && (*byte & 0xC0) == 0x80; more--) scalar = scalar << 6 | (*byte++ & 0x3Fu);
  *text = byte;
  return scalar;
}

static void *array(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) abort();
  return memory;
}

// The characters with their boxes; poppler gives one box for each character of the text.
static void read_characters(PopplerPage *source, cpoppler_page *page) {
  char *text = cpoppler_call.poppler_page_get_text(source);
  PopplerRectangle *boxes = NULL;
  unsigned count = 0;
  if (text && cpoppler_call.poppler_page_get_text_layout(source, &boxes, &count)) {
    page->characters = array(count, sizeof *page->characters);
    const unsigned char *rest = (const unsigned char *)text;
    while (*rest && page->character_count < count) {
      const PopplerRectangle *box = &boxes[page->character_count];
      page->characters[page->character_count++] =
          (cpoppler_character){next_scalar(&rest), -1, box->x1, box->y1, box->x2, box->y2};
    }
  }
  cpoppler_call.g_free(boxes);
  cpoppler_call.g_free(text);
}

static void read_fonts(PopplerPage *source, cpoppler_page *page) {
  GList *list = cpoppler_call.poppler_page_get_text_attributes(source);
  size_t count = 0;
  for (const GList *item = list; item; item = item->next) count++;
  page->fonts = array(count, sizeof *page->fonts);
  for (const GList *item = list; item; item = item->next) {
    const PopplerTextAttributes *attributes = item->data;
    cpoppler_font *font = &page->fonts[page->font_count];
    font->name = strdup(attributes->font_name ? attributes->font_name : "");
    font->size = attributes->font_size;
    for (int index = attributes->start_index; index >= 0 && index <= attributes->end_index; index++) {
      if ((size_t)index >= page->character_count) break;
      page->characters[index].font = (int32_t)page->font_count;
    }
    page->font_count++;
  }
  cpoppler_call.poppler_page_free_text_attributes(list);
}

// Links lie in PDF's own coordinates, from the bottom of the page.
static void read_links(PopplerPage *source, cpoppler_page *page) {
  GList *list = cpoppler_call.poppler_page_get_link_mapping(source);
  size_t count = 0;
  for (const GList *item = list; item; item = item->next) count++;
  page->links = array(count, sizeof *page->links);
  for (const GList *item = list; item; item = item->next) {
    const PopplerLinkMapping *mapping = item->data;
    if (!mapping->action || (int)mapping->action->type != ACTION_URI || !mapping->action->uri.uri) continue;
    page->links[page->link_count++] = (cpoppler_link){
      mapping->area.x1, page->height - mapping->area.y2, mapping->area.x2, page->height - mapping->area.y1,
      strdup(mapping->action->uri.uri),
    };
  }
  cpoppler_call.poppler_page_free_link_mapping(list);
}

cpoppler_page *cpoppler_read_page(cpoppler_document *document, int index) {
  PopplerPage *source = cpoppler_call.poppler_document_get_page(document->document, index);
  if (!source) return NULL;
  cpoppler_page *page = array(1, sizeof *page);
  cpoppler_call.poppler_page_get_size(source, &page->width, &page->height);
  char *label = cpoppler_call.poppler_page_get_label(source);
  page->label = label && *label ? strdup(label) : NULL;
  cpoppler_call.g_free(label);
  read_characters(source, page);
  read_fonts(source, page);
  read_links(source, page);
  cpoppler_call.g_object_unref(source);
  return page;
}

void cpoppler_free_page(cpoppler_page *page) {
  if (!page) return;
  for (size_t index = 0; index < page->font_count; index++) free(page->fonts[index].name);
  for (size_t index = 0; index < page->link_count; index++) free(page->links[index].address);
  free(page->label);
  free(page->characters);
  free(page->fonts);
  free(page->links);
  free(page);
}

size_t cpoppler_count_images(cpoppler_document *document, int index) {
  PopplerPage *source = cpoppler_call.poppler_document_get_page(document->document, index);
  if (!source) return 0;
  GList *list = cpoppler_call.poppler_page_get_image_mapping(source);
  size_t count = 0;
  for (const GList *item = list; item; item = item->next) count++;
  cpoppler_call.poppler_page_free_image_mapping(list);
  cpoppler_call.g_object_unref(source);
  return count;
}
