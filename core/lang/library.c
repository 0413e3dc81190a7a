#include "lang/library.h"

#include <string.h>

typedef struct entry {
    struct entry *next;
    const gw_bundle *bundle;
    unsigned char bytes[];
} entry;

struct gw_library {
    gw_context *ctx;
    entry *first;
};

gw_library *gw_library_new(gw_context *ctx) {
    gw_library *library = gw_alloc_zero(ctx, sizeof *library);
    if (library) {
        library->ctx = ctx;
    }
    return library;
}

void gw_library_free(gw_library *library) {
    if (!library) {
        return;
    }
    for (entry *e; (e = library->first) != NULL;) {
        library->first = e->next;
        gw_release(library->ctx, e, sizeof *e + e->bundle->size);
    }
    gw_release(library->ctx, library, sizeof *library);
}

uint64_t gw_bundle_hash(const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ at[i]) * 0x100000001b3u;
    }
    return hash;
}

gw_status gw_library_add(gw_library *library, const gw_bundle *known, const char *name,
                         const void *bytes, size_t size) {
    while (known->name && strcmp(known->name, name) != 0) {
        known++;
    }
    if (!known->name) {
        return gw_fail(library->ctx, GW_E_VALUE, "there is no bundle '%s'", name);
    }
    if (size != known->size || gw_bundle_hash(bytes, size) != known->hash) {
        return gw_fail(library->ctx, GW_E_VALUE,
                       "the bundle '%s' (%zu bytes) is of another build: %zu bytes were expected",
                       name, size, known->size);
    }
    if (gw_library_find(library, known)) {
        return GW_OK;
    }
    entry *e = gw_alloc(library->ctx, sizeof *e + size);
    if (!e) {
        return GW_E_MEMORY;
    }
    e->next = library->first;
    e->bundle = known;
    memcpy(e->bytes, bytes, size);
    library->first = e;
    return GW_OK;
}

const unsigned char *gw_library_find(const gw_library *library, const gw_bundle *bundle) {
    for (const entry *e = library ? library->first : NULL; e; e = e->next) {
        if (e->bundle == bundle) {
            return e->bytes;
        }
    }
    return NULL;
}
