// The functions of the libraries, declared by hand: `name` is found in the library, `call.name` is used.
//
// Where the headers are installed, `clang -DCPOPPLER_CHECK $(pkg-config --cflags poppler-glib cairo)` holds every
// declaration against them (a test does so).
#ifndef CPOPPLER_CALLS_H
#define CPOPPLER_CALLS_H

#include <stddef.h>

#ifdef CPOPPLER_CHECK
#include <cairo.h>
#include <poppler.h>
#else
typedef struct _PopplerDocument PopplerDocument;
typedef struct _PopplerPage PopplerPage;
typedef struct _PopplerIndexIter PopplerIndexIter;
typedef struct _GBytes GBytes;
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef int cairo_format_t;
typedef int PopplerPermissions;

typedef struct _GError {
  unsigned domain;
  int code;
  char *message;
} GError;

typedef struct _GList {
  void *data;
  struct _GList *next, *prev;
} GList;

typedef struct _PopplerRectangle {
  double x1, y1, x2, y2;
} PopplerRectangle;

typedef struct {
  unsigned short red, green, blue;
} PopplerColor;

typedef struct _PopplerTextAttributes {
  char *font_name;
  double font_size;
  int is_underlined;
  PopplerColor color;
  int start_index, end_index;
} PopplerTextAttributes;

typedef struct _PopplerDest {
  int type;
  int page_num;
  double left, bottom, right, top, zoom;
  char *named_dest;
} PopplerDest;

// Every action begins with its kind and title; the third member depends on the kind.
typedef union _PopplerAction {
  int type;
  struct {
    int type;
    char *title;
    PopplerDest *dest;
  } goto_dest;
  struct {
    int type;
    char *title;
    char *uri;
  } uri;
} PopplerAction;

typedef struct _PopplerLinkMapping {
  PopplerRectangle area;
  PopplerAction *action;
} PopplerLinkMapping;
#endif

enum { ACTION_GOTO_DEST = 2, ACTION_URI = 5, DEST_NAMED = 9, ERROR_ENCRYPTED = 1, FORMAT_RGB24 = 1 };
enum { STATUS_SUCCESS = 0, STATUS_WRITE_ERROR = 11 };

#define GLIB_CALLS(X)                                                                                                  \
  X(GBytes *, g_bytes_new_static, (const void *, size_t))                                                              \
  X(void, g_free, (void *))                                                                                            \
  X(void, g_error_free, (GError *))                                                                                    \
  X(void, g_object_unref, (void *))

#define POPPLER_CALLS(X)                                                                                               \
  X(PopplerDocument *, poppler_document_new_from_bytes, (GBytes *, const char *, GError **))                           \
  X(int, poppler_document_get_n_pages, (PopplerDocument *))                                                            \
  X(PopplerPage *, poppler_document_get_page, (PopplerDocument *, int))                                                \
  X(char *, poppler_document_get_title, (PopplerDocument *))                                                           \
  X(char *, poppler_document_get_author, (PopplerDocument *))                                                          \
  X(PopplerPermissions, poppler_document_get_permissions, (PopplerDocument *))                                         \
  X(PopplerDest *, poppler_document_find_dest, (PopplerDocument *, const char *))                                      \
  X(void, poppler_dest_free, (PopplerDest *))                                                                          \
  X(PopplerIndexIter *, poppler_index_iter_new, (PopplerDocument *))                                                   \
  X(PopplerIndexIter *, poppler_index_iter_get_child, (PopplerIndexIter *))                                            \
  X(PopplerAction *, poppler_index_iter_get_action, (PopplerIndexIter *))                                              \
  X(int, poppler_index_iter_next, (PopplerIndexIter *))                                                                \
  X(void, poppler_index_iter_free, (PopplerIndexIter *))                                                               \
  X(void, poppler_action_free, (PopplerAction *))                                                                      \
  X(void, poppler_page_get_size, (PopplerPage *, double *, double *))                                                  \
  X(char *, poppler_page_get_label, (PopplerPage *))                                                                   \
  X(char *, poppler_page_get_text, (PopplerPage *))                                                                    \
  X(int, poppler_page_get_text_layout, (PopplerPage *, PopplerRectangle **, unsigned *))                               \
  X(GList *, poppler_page_get_text_attributes, (PopplerPage *))                                                        \
  X(void, poppler_page_free_text_attributes, (GList *))                                                                \
  X(GList *, poppler_page_get_link_mapping, (PopplerPage *))                                                           \
  X(void, poppler_page_free_link_mapping, (GList *))                                                                   \
  X(GList *, poppler_page_get_image_mapping, (PopplerPage *))                                                          \
  X(void, poppler_page_free_image_mapping, (GList *))                                                                  \
  X(void, poppler_page_render, (PopplerPage *, cairo_t *))

#define CAIRO_CALLS(X)                                                                                                 \
  X(cairo_surface_t *, cairo_image_surface_create, (cairo_format_t, int, int))                                         \
  X(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *))                                                \
  X(int, cairo_image_surface_get_stride, (cairo_surface_t *))                                                          \
  X(void, cairo_surface_flush, (cairo_surface_t *))                                                                    \
  X(void, cairo_surface_destroy, (cairo_surface_t *))                                                                  \
  X(cairo_t *, cairo_create, (cairo_surface_t *))                                                                      \
  X(void, cairo_destroy, (cairo_t *))                                                                                  \
  X(void, cairo_scale, (cairo_t *, double, double))                                                                    \
  X(void, cairo_set_source_rgb, (cairo_t *, double, double, double))                                                   \
  X(void, cairo_paint, (cairo_t *))

#define ALL_CALLS(X) GLIB_CALLS(X) POPPLER_CALLS(X) CAIRO_CALLS(X)

#ifdef CPOPPLER_CHECK
#undef g_object_unref
#define DECLARE(result, name, arguments) extern result name arguments;
ALL_CALLS(DECLARE)
#undef DECLARE
_Static_assert(ACTION_GOTO_DEST == POPPLER_ACTION_GOTO_DEST && ACTION_URI == POPPLER_ACTION_URI, "actions");
_Static_assert(DEST_NAMED == POPPLER_DEST_NAMED && ERROR_ENCRYPTED == POPPLER_ERROR_ENCRYPTED, "destinations");
_Static_assert(FORMAT_RGB24 == CAIRO_FORMAT_RGB24, "formats");
_Static_assert(STATUS_SUCCESS == CAIRO_STATUS_SUCCESS && STATUS_WRITE_ERROR == CAIRO_STATUS_WRITE_ERROR, "statuses");
_Static_assert(offsetof(PopplerTextAttributes, start_index) == 28 && offsetof(PopplerDest, page_num) == 4, "members");
_Static_assert(offsetof(PopplerDest, named_dest) == 48 && offsetof(PopplerActionUri, uri) == 16, "members");
_Static_assert(offsetof(PopplerLinkMapping, action) == 32 && offsetof(GError, code) == 4, "members");
#endif

struct cpoppler_calls {
#define MEMBER(result, name, arguments) result(*name) arguments;
  ALL_CALLS(MEMBER)
#undef MEMBER
};

extern struct cpoppler_calls cpoppler_call;

// Some builds of cairo have no PNG: then it is null, and pages are read but not shown.
typedef int (*cpoppler_png_sink)(void *, const unsigned char *, unsigned);
extern int (*cpoppler_write_png)(cairo_surface_t *, cpoppler_png_sink, void *);

struct cpoppler_document {
  PopplerDocument *document;
};

#endif
