/* Reads JSON (RFC 8259): of a text, a tree in one block. Nesting costs no C stack. */
#ifndef GW_DATA_JSON_H
#define GW_DATA_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradwalk/context.h"

typedef enum gw_json_kind {
    GW_JSON_NULL,
    GW_JSON_BOOL,
    GW_JSON_NUMBER,
    GW_JSON_STRING,
    GW_JSON_LIST,
    GW_JSON_OBJECT
} gw_json_kind;

/* Items and members are linked: first, then next. All belong to their document. */
typedef struct gw_json {
    gw_json_kind kind;
    bool truth;
    double number;
    const char *text; /* of a string: UTF-8, NUL-ended; "\u0000" ends it early */
    const char *key;  /* of a member; NULL: it is none */
    size_t count;     /* items or members */
    struct gw_json *first, *next, *parent;
} gw_json;

typedef struct gw_json_document {
    gw_context *ctx;
    gw_json *nodes; /* the first is the whole */
    char *text;     /* a copy, in which strings are read in place */
    size_t n_nodes, capacity, text_size;
} gw_json_document;

/* False when it is no JSON (GW_E_VALUE, with the offset) or there is no memory; `out` is to be
 * freed in any case. */
bool gw_json_read(gw_context *ctx, const char *text, size_t length, gw_json_document *out);
void gw_json_free(gw_json_document *document);

/* The member, or NULL; NULL in gives NULL out. Of several of one name the last. */
const gw_json *gw_json_get(const gw_json *object, const char *key);

#endif
