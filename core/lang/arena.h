/* Memory that lives as long as one compilation, and the names in it. */
#ifndef GW_LANG_ARENA_H
#define GW_LANG_ARENA_H

#include "base/context.h"

struct gw_arena_block;

typedef struct gw_arena {
    gw_context *ctx;
    struct gw_arena_block *blocks;
} gw_arena;

void gw_arena_init(gw_arena *arena, gw_context *ctx);
void gw_arena_free(gw_arena *arena);

/* Zeroed bytes, aligned to 8; NULL and GW_E_MEMORY when there are none. */
void *gw_arena_alloc(gw_arena *arena, size_t size);
void *gw_arena_array(gw_arena *arena, size_t count, size_t size);
/* A copy with a NUL after its end. */
char *gw_arena_text(gw_arena *arena, const char *text, size_t length);

/* An identifier. Every name is kept once, so two are equal when their addresses are. */
typedef struct gw_name {
    uint32_t length, hash;
    char text[];
} gw_name;

/* Names to numbers, in the arena. */
typedef struct gw_name_map {
    struct gw_name_entry {
        const gw_name *name;
        uint32_t value;
    } * entries;
    uint32_t count, capacity; /* capacity: a power of two, or 0 */
} gw_name_map;

bool gw_name_map_find(const gw_name_map *map, const gw_name *name, uint32_t *value);
/* Adds or replaces; false when there is no memory. */
bool gw_name_map_set(gw_name_map *map, gw_arena *arena, const gw_name *name, uint32_t value);

typedef struct gw_names {
    gw_arena *arena;
    const gw_name **table;
    uint32_t count, capacity;
} gw_names;

/* The name with this text; NULL when there is no memory. */
const gw_name *gw_intern(gw_names *names, const char *text, size_t length);
const gw_name *gw_intern_text(gw_names *names, const char *text);

#endif
