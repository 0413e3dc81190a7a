#include "autograd/idmap.h"

static size_t place(const gw_idmap *map, uint64_t id) {
    size_t i = (size_t)((id * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (map->capacity - 1);
    while (map->entries[i].id && map->entries[i].id != id)
        i = (i + 1) & (map->capacity - 1);
    return i;
}

size_t gw_idmap_get(const gw_idmap *map, uint64_t id) {
    return map->capacity && id ? map->entries[place(map, id)].number : 0;
}

static bool grow(gw_context *ctx, gw_idmap *map) {
    gw_idmap bigger = {.count = map->count, .capacity = map->capacity ? 2 * map->capacity : 16};
    bigger.entries = gw_alloc_array(ctx, bigger.capacity, sizeof *bigger.entries);
    if (!bigger.entries)
        return false;
    for (size_t i = 0; i < bigger.capacity; i++)
        bigger.entries[i] = (gw_idmap_entry){0};
    for (size_t i = 0; i < map->capacity; i++)
        if (map->entries[i].id)
            bigger.entries[place(&bigger, map->entries[i].id)] = map->entries[i];
    gw_idmap_free(ctx, map);
    *map = bigger;
    return true;
}

bool gw_idmap_put(gw_context *ctx, gw_idmap *map, uint64_t id, size_t number) {
    if (4 * (map->count + 1) > 3 * map->capacity && !grow(ctx, map))
        return false;
    gw_idmap_entry *entry = &map->entries[place(map, id)];
    map->count += entry->id == 0;
    *entry = (gw_idmap_entry){id, number};
    return true;
}

void gw_idmap_free(gw_context *ctx, gw_idmap *map) {
    if (map->entries)
        gw_release(ctx, map->entries, map->capacity * sizeof *map->entries);
    *map = (gw_idmap){0};
}
