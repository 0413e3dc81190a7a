#include "lang/arena.h"

#include <string.h>

enum { FIRST_BLOCK = 8 * 1024, LAST_BLOCK = 256 * 1024 };

struct gw_arena_block {
    struct gw_arena_block *next;
    size_t size, used; /* both with this header */
};

void gw_arena_init(gw_arena *arena, gw_context *ctx) {
    *arena = (gw_arena){.ctx = ctx};
}

void gw_arena_free(gw_arena *arena) {
    while (arena->blocks) {
        struct gw_arena_block *block = arena->blocks;
        arena->blocks = block->next;
        gw_release(arena->ctx, block, block->size);
    }
}

static struct gw_arena_block *add_block(gw_arena *arena, size_t size) {
    size_t wanted = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (wanted > LAST_BLOCK)
        wanted = LAST_BLOCK;
    if (size > SIZE_MAX - sizeof(struct gw_arena_block)) {
        gw_fail(arena->ctx, GW_E_MEMORY, "out of memory");
        return NULL;
    }
    if (wanted < size + sizeof(struct gw_arena_block))
        wanted = size + sizeof(struct gw_arena_block);
    struct gw_arena_block *block = gw_alloc_zero(arena->ctx, wanted);
    if (!block)
        return NULL;
    *block = (struct gw_arena_block){arena->blocks, wanted, sizeof *block};
    arena->blocks = block;
    return block;
}

void *gw_arena_alloc(gw_arena *arena, size_t size) {
    if (size > SIZE_MAX - 7) {
        gw_fail(arena->ctx, GW_E_MEMORY, "out of memory");
        return NULL;
    }
    size = (size + 7) & ~(size_t)7;
    struct gw_arena_block *block = arena->blocks;
    if (!block || block->size - block->used < size)
        block = add_block(arena, size);
    if (!block)
        return NULL;
    void *result = (char *)block + block->used;
    block->used += size;
    return result;
}

void *gw_arena_array(gw_arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) {
        gw_fail(arena->ctx, GW_E_MEMORY, "out of memory");
        return NULL;
    }
    return gw_arena_alloc(arena, count * size);
}

char *gw_arena_text(gw_arena *arena, const char *text, size_t length) {
    char *copy = length < SIZE_MAX ? gw_arena_alloc(arena, length + 1) : NULL;
    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}

static uint32_t hash_text(const char *text, size_t length) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static bool grow_names(gw_names *names) {
    uint32_t capacity = names->capacity ? names->capacity * 2 : 64;
    const gw_name **table = gw_arena_array(names->arena, capacity, sizeof *table);
    if (!table)
        return false;
    for (uint32_t i = 0; i < names->capacity; i++) {
        const gw_name *name = names->table[i];
        if (!name)
            continue;
        uint32_t at = name->hash & (capacity - 1);
        while (table[at])
            at = (at + 1) & (capacity - 1);
        table[at] = name;
    }
    names->table = table;
    names->capacity = capacity;
    return true;
}

const gw_name *gw_intern(gw_names *names, const char *text, size_t length) {
    if (names->count >= names->capacity / 2 && !grow_names(names))
        return NULL;
    uint32_t hash = hash_text(text, length), mask = names->capacity - 1;
    uint32_t at = hash & mask;
    for (; names->table[at]; at = (at + 1) & mask) {
        const gw_name *name = names->table[at];
        if (name->hash == hash && name->length == length && !memcmp(name->text, text, length))
            return name;
    }
    gw_name *name = gw_arena_alloc(names->arena, sizeof *name + length + 1);
    if (!name)
        return NULL;
    name->length = (uint32_t)length;
    name->hash = hash;
    memcpy(name->text, text, length);
    names->table[at] = name;
    names->count++;
    return name;
}

const gw_name *gw_intern_text(gw_names *names, const char *text) {
    return gw_intern(names, text, strlen(text));
}

/* Where `name` is, or the free place where it belongs. */
static struct gw_name_entry *probe(const gw_name_map *map, const gw_name *name) {
    uint32_t mask = map->capacity - 1, at = name->hash & mask;
    while (map->entries[at].name && map->entries[at].name != name)
        at = (at + 1) & mask;
    return &map->entries[at];
}

bool gw_name_map_find(const gw_name_map *map, const gw_name *name, uint32_t *value) {
    if (!map->count)
        return false;
    const struct gw_name_entry *entry = probe(map, name);
    if (!entry->name)
        return false;
    *value = entry->value;
    return true;
}

static bool grow_map(gw_name_map *map, gw_arena *arena) {
    gw_name_map bigger = {.capacity = map->capacity ? map->capacity * 2 : 8, .count = map->count};
    bigger.entries = gw_arena_array(arena, bigger.capacity, sizeof *bigger.entries);
    if (!bigger.entries)
        return false;
    for (uint32_t i = 0; i < map->capacity; i++)
        if (map->entries[i].name)
            *probe(&bigger, map->entries[i].name) = map->entries[i];
    *map = bigger;
    return true;
}

bool gw_name_map_set(gw_name_map *map, gw_arena *arena, const gw_name *name, uint32_t value) {
    if (map->count >= map->capacity / 2 && !grow_map(map, arena))
        return false;
    struct gw_name_entry *entry = probe(map, name);
    if (!entry->name)
        map->count++;
    *entry = (struct gw_name_entry){name, value};
    return true;
}
