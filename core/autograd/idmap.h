/* A map from ids (not 0) to numbers (not 0): open addressing, no removal. */
#ifndef GW_AUTOGRAD_IDMAP_H
#define GW_AUTOGRAD_IDMAP_H

#include "base/context.h"

typedef struct gw_idmap_entry {
    uint64_t id;
    size_t number;
} gw_idmap_entry;

typedef struct gw_idmap {
    gw_idmap_entry *entries;
    size_t count, capacity; /* a power of two, or 0 */
} gw_idmap;

size_t gw_idmap_get(const gw_idmap *map, uint64_t id); /* 0: not there */
bool gw_idmap_put(gw_context *ctx, gw_idmap *map, uint64_t id, size_t number);
void gw_idmap_free(gw_context *ctx, gw_idmap *map);

#endif
